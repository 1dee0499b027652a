def test_a_deleted_post_is_gone_for_everybody(
    call: Caller, ann: Person, as_ann: Headers, as_admin: Headers, add_post: AddPost
) -> None:
    number = add_post(ann, published_at=None)
    assert call(DELETE, headers=as_ann, key=number).status_code == 204
    assert call(GET, headers=as_ann, key=number).status_code == 404
    assert call(GET, headers=as_admin, key=number).status_code == 404
    assert call(LIST, headers=as_admin).get_json()["items"] == []
