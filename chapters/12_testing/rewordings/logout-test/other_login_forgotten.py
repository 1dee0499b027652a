def test_a_logout_ends_one_login(
    client: FlaskClient, tokens: Tokens, elsewhere: Tokens
) -> None:
    headers = bearer(tokens["access_token"])
    assert client.get(ME, headers=headers).status_code == 200
    assert client.post(LOGOUT, headers=headers).status_code == 204
    answers = [client.get(ME, headers=headers), refresh(client, tokens)]
    assert [answer.status_code for answer in answers] == [401, 401]
