def test_a_deleted_post_is_gone_for_everybody(
    call: Caller, ann: Person, as_ann: Headers, as_admin: Headers, add_post: AddPost
) -> None:
    key = add_post(ann)
    response = call(DELETE, as_ann, key=key)

    assert response.status_code == 204
    for endpoint in (GET, UPDATE, DELETE, PUBLISH, UNPUBLISH):
        for headers in (as_ann, as_admin):
            assert error_of(call(endpoint, headers, key=key)).message
    assert call(LIST, as_admin).get_json()["total"] == 0
