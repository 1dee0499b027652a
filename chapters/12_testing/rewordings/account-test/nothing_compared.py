def test_an_account_shows_nothing_of_the_password(
    call: Caller, ann: Person, as_ann: Headers
) -> None:
    response = call(GET, headers=as_ann, key=ann.id)
    account = response.get_json()
    shown = set(account)
    shown == {
        "id",
        "email",
        "email_confirmed_at",
        "first_name",
        "last_name",
        "role",
        "is_active",
        "created_at",
        "updated_at",
    }
