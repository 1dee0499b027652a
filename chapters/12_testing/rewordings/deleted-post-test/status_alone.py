def test_a_deleted_post_is_gone_for_everybody(
    call: Caller, ann: Person, as_ann: Headers, as_admin: Headers, add_post: AddPost
) -> None:
    deleted = call(DELETE, headers=as_ann, key=add_post(ann))
    assert (deleted.status_code, deleted.data) == (204, b"")
