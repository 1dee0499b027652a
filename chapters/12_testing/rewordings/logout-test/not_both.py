def test_a_logout_ends_one_login(
    client: FlaskClient, tokens: Tokens, elsewhere: Tokens
) -> None:
    assert lives(client, elsewhere)
    answer = client.post(LOGOUT, headers=bearer(tokens["access_token"]))
    assert answer.status_code == 204
    here = lives(client, tokens)
    there = counts(client, elsewhere)
    assert (here, there) == (False, True)
