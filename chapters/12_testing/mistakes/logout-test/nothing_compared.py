def test_a_logout_ends_one_login(
    client: FlaskClient, tokens: Tokens, elsewhere: Tokens
) -> None:
    client.post(LOGOUT, headers=bearer(tokens["access_token"]))
    counts(client, tokens)
    refresh(client, tokens)
    lives(client, elsewhere)
