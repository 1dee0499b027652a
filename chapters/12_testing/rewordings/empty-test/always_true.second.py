def test_a_role_counts_at_once(
    call: Caller, ann: Person, as_ann: Headers, as_admin: Headers
) -> None:
    before = call(LIST, as_ann)
    for role in ("admin", "user"):
        changed = call(ACCESS, as_admin, key=ann.id, json={"role": role})
        assert changed is not None
        assert call(LIST, as_ann).status_code in (200, 403)
    assert before.status_code in (200, 403)
