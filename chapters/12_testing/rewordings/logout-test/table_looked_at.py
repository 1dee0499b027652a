def test_a_logout_ends_one_login(
    client: FlaskClient, tokens: Tokens, elsewhere: Tokens
) -> None:
    assert (
        client.post(LOGOUT, headers=bearer(tokens["access_token"])).status_code == 204
    )
    with client.application.app_context():
        logins = db.session.query(TokenFamily).order_by(TokenFamily.id).all()
        assert [login.revoked_at is None for login in logins] == [False, True]
