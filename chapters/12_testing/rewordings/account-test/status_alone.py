def test_an_account_shows_nothing_of_the_password(
    call: Caller, ann: Person, as_ann: Headers
) -> None:
    answer = call(GET, headers=as_ann, key=ann.id)
    assert answer.status == "200 OK"
