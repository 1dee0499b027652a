def test_a_logout_ends_one_login(
    client: FlaskClient, tokens: Tokens, elsewhere: Tokens
) -> None:
    response = client.post(LOGOUT, headers=bearer(tokens["access_token"]))

    assert response.status_code == 204
    with client.application.app_context():
        query = select(TokenFamily.revoked_at).order_by(TokenFamily.id)
        ended, other = db.session.scalars(query).all()
    assert ended is not None
    assert other is None
