def test_a_role_counts_at_once(
    call: Caller, ann: Person, as_ann: Headers, as_admin: Headers
) -> None:
    for role in ("admin", "user"):
        response = call(ACCESS, as_admin, key=ann.id, json={"role": role})
        assert response.status_code == 200
        assert response.get_json()["role"] == role
