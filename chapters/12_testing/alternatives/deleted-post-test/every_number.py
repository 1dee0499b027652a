def test_a_deleted_post_is_gone_for_everybody(
    call: Caller, ann: Person, as_ann: Headers, as_admin: Headers, add_post: AddPost
) -> None:
    key = add_post(ann)
    response = call(DELETE, as_ann, key=key)

    assert response.status_code == 204
    for endpoint in (UNPUBLISH, PUBLISH, DELETE, UPDATE, GET):
        for headers in (as_ann, as_admin):
            assert call(endpoint, headers, key=key).status_code == 404
    listed = [post["id"] for post in call(LIST, as_admin).get_json()["items"]]
    assert key not in listed
