def test_a_deleted_post_is_gone_for_everybody(
    call: Caller, ann: Person, as_ann: Headers, as_admin: Headers, add_post: AddPost
) -> None:
    post = add_post(ann)
    assert call(DELETE, as_ann, key=post).status_code == 204
    assert call(GET, as_ann, key=post).status_code == 404
    assert call(UPDATE, as_ann, key=post).status_code == 404
    assert call(DELETE, as_ann, key=post).status_code == 404
    assert call(PUBLISH, as_ann, key=post).status_code == 404
    assert call(LIST).get_json()["items"] == []
