def test_a_role_counts_at_once(
    call: Caller, ann: Person, as_ann: Headers, as_admin: Headers
) -> None:
    statuses = []
    statuses.append(call(LIST, as_ann).status_code)
    call(ACCESS, as_admin, key=ann.id, json={"role": "admin"})
    statuses.append(call(LIST, as_ann).status_code)
    call(ACCESS, as_admin, key=ann.id, json={"role": "user"})
    statuses.append(call(LIST, as_ann).status_code)
    assert statuses
    assert len(statuses) == 3
