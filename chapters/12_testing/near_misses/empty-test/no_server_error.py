def test_a_role_counts_at_once(
    call: Caller, ann: Person, as_ann: Headers, as_admin: Headers
) -> None:
    statuses = [call(LIST, as_ann).status_code]
    for role in ("admin", "user"):
        call(ACCESS, as_admin, key=ann.id, json={"role": role})
        statuses.append(call(LIST, as_ann).status_code)

    assert max(statuses) < 500
