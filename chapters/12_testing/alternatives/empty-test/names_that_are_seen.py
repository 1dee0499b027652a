def test_a_role_counts_at_once(
    call: Caller, ann: Person, as_ann: Headers, as_admin: Headers
) -> None:
    def sees_users() -> bool:
        return "items" in call(LIST, as_ann).get_json()

    seen = []
    for role in ("admin", "user"):
        seen.append(sees_users())
        call(ACCESS, as_admin, key=ann.id, json={"role": role})
    seen.append(sees_users())

    assert seen == [False, True, False]
