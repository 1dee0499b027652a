def test_a_logout_ends_one_login(
    client: FlaskClient, tokens: Tokens, elsewhere: Tokens
) -> None:
    response = client.post(LOGOUT, headers=bearer(tokens["access_token"]))
    response.status_code == 204
    not lives(client, tokens)
    lives(client, elsewhere)
