def test_a_role_counts_at_once(
    call: Caller, ann: Person, as_ann: Headers, as_admin: Headers, log_in: LogIn
) -> None:
    call(ACCESS, as_admin, key=ann.id, json={"role": "admin"})
    as_an_admin = log_in(ann)
    assert call(LIST, as_an_admin).status_code == 200
    call(ACCESS, as_admin, key=ann.id, json={"role": "user"})
    as_a_user = log_in(ann)
    assert call(LIST, as_a_user).status_code == 403
