def test_a_logout_ends_one_login(
    client: FlaskClient, tokens: Tokens, elsewhere: Tokens
) -> None:
    here = bearer(tokens["access_token"])
    there = bearer(elsewhere["access_token"])
    renewal = bearer(tokens["refresh_token"])
    assert client.post(LOGOUT, headers=here).status_code == 204

    assert client.get(ME, headers=here).status_code == 401
    assert client.post(REFRESH, headers=renewal).status_code != 200
    assert client.get(ME, headers=there).get_json()["id"] == 1
