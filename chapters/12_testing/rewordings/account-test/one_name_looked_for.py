def test_an_account_shows_nothing_of_the_password(
    call: Caller, ann: Person, as_ann: Headers
) -> None:
    response = call(GET, as_ann, key=ann.id)
    assert response.status_code == 200
    for name in ("password", "password_hash"):
        assert name not in response.get_json()
