def test_an_account_shows_nothing_of_the_password(
    call: Caller, ann: Person, as_ann: Headers
) -> None:
    response = call(GET, as_ann, key=ann.id)

    assert "scrypt" not in response.text
    assert response.get_json()["id"] == ann.id
