def test_a_logout_ends_one_login(
    client: FlaskClient, tokens: Tokens, elsewhere: Tokens
) -> None:
    response = client.post(LOGOUT, headers=bearer(tokens["access_token"]))

    assert response.status_code < 300
    assert not counts(client, tokens)
    assert refresh(client, tokens).status_code == 401
    assert lives(client, elsewhere)
