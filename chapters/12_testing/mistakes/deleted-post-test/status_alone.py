def test_a_deleted_post_is_gone_for_everybody(
    call: Caller, ann: Person, as_ann: Headers, as_admin: Headers, add_post: AddPost
) -> None:
    key = add_post(ann)
    response = call(DELETE, as_ann, key=key)

    assert response.status_code == 204
