def test_a_logout_ends_one_login(
    client: FlaskClient, tokens: Tokens, elsewhere: Tokens
) -> None:
    for login in (tokens, elsewhere):
        headers = bearer(login["access_token"])
        answer = client.post(LOGOUT, headers=headers)
        assert answer.status == "204 NO CONTENT"
