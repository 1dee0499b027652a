def test_a_role_counts_at_once(
    call: Caller, ann: Person, as_ann: Headers, as_admin: Headers
) -> None:
    statuses = {call(LIST, as_ann).status_code}
    call(ACCESS, as_admin, key=ann.id, json={"role": "admin"})
    statuses.add(call(LIST, as_ann).status_code)
    call(ACCESS, as_admin, key=ann.id, json={"role": "user"})
    call(LIST, as_ann)

    assert statuses == {200, 403}
