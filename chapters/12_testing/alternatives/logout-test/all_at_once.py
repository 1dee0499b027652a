def test_a_logout_ends_one_login(
    client: FlaskClient, tokens: Tokens, elsewhere: Tokens
) -> None:
    status = client.post(LOGOUT, headers=bearer(tokens["access_token"])).status_code
    renewed = refresh(client, tokens)
    found = [status, counts(client, tokens), renewed.status_code]

    assert found == [204, False, 401]
    assert counts(client, elsewhere)
