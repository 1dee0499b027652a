def test_an_account_shows_nothing_of_the_password(
    call: Caller, ann: Person, as_ann: Headers
) -> None:
    account = call(GET, as_ann, key=ann.id).get_json()

    assert "password_hash" not in account
