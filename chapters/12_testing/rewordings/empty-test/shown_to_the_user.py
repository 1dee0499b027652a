def test_a_role_counts_at_once(
    call: Caller, ann: Person, as_ann: Headers, as_admin: Headers
) -> None:
    for role in ("admin", "user"):
        call(ACCESS, as_admin, key=ann.id, json={"role": role})
        account = call("api.users.get_user", as_ann, key=ann.id).get_json()
        assert account["role"] == role
