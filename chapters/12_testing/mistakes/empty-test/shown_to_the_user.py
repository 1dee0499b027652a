def test_a_role_counts_at_once(
    call: Caller, ann: Person, as_ann: Headers, as_admin: Headers
) -> None:
    roles = [call(ME, as_ann).get_json()["role"]]
    for role in ("admin", "user"):
        call(ACCESS, as_admin, key=ann.id, json={"role": role})
        roles.append(call(ME, as_ann).get_json()["role"])

    assert roles == ["user", "admin", "user"]
