def test_a_role_counts_at_once(
    call: Caller, ann: Person, as_ann: Headers, as_admin: Headers
) -> None:
    shown = [
        call(ACCESS, as_admin, key=ann.id, json={"role": role}).get_json()["role"]
        for role in ("admin", "user")
    ]
    assert shown == ["admin", "user"]
