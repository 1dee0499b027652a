def test_a_role_counts_at_once(
    call: Caller, ann: Person, as_ann: Headers, as_admin: Headers
) -> None:
    assert call(LIST, as_ann).status_code == 403
    call(ACCESS, as_admin, key=ann.id, json={"role": "admin"})
    assert call(LIST, as_ann).status_code == 200
