def test_a_deleted_post_is_gone_for_everybody(
    call: Caller, ann: Person, as_ann: Headers, as_admin: Headers, add_post: AddPost
) -> None:
    number = add_post(ann)
    assert call(DELETE, as_ann, key=number).status_code == 204
    statuses = {
        call(endpoint, who, key=number).status_code
        for who in (as_ann, as_admin)
        for endpoint in (GET, UPDATE, DELETE, PUBLISH, UNPUBLISH)
    }
    assert statuses == {404}
