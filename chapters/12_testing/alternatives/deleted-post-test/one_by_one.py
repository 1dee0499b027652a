def test_a_deleted_post_is_gone_for_everybody(
    call: Caller, ann: Person, as_ann: Headers, as_admin: Headers, add_post: AddPost
) -> None:
    kept, gone = add_post(ann), add_post(ann, published_at=None)
    assert call(DELETE, as_ann, key=gone).status_code == 204
    answers = [
        call(endpoint, headers, key=gone).status_code
        for endpoint in (GET, UPDATE, DELETE, PUBLISH, UNPUBLISH)
        for headers in ({}, as_ann, as_admin)
        if headers or endpoint == GET
    ]
    (listed,) = call(LIST, as_admin).get_json()["items"]

    assert set(answers) == {404}
    assert listed["id"] == kept
