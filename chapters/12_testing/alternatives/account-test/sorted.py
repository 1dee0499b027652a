def test_an_account_shows_nothing_of_the_password(
    call: Caller, ann: Person, as_ann: Headers
) -> None:
    response = call(GET, as_ann, key=ann.id)
    assert response.status_code == 200
    assert sorted(response.get_json()) == [
        "created_at",
        "email",
        "email_confirmed_at",
        "first_name",
        "id",
        "is_active",
        "last_name",
        "role",
        "updated_at",
    ]
