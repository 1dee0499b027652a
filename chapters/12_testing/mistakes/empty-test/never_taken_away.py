def test_a_role_counts_at_once(
    call: Caller, ann: Person, as_ann: Headers, as_admin: Headers
) -> None:
    before = call(LIST, as_ann).status_code
    call(ACCESS, as_admin, key=ann.id, json={"role": "admin"})
    after = call(LIST, as_ann).status_code

    assert (before, after) == (403, 200)
