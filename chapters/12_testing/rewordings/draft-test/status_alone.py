def test_a_new_post_is_a_draft_by_whoever_wrote_it(
    call: Caller, ann: Person, as_ann: Headers, client: FlaskClient
) -> None:
    assert call(CREATE, headers=as_ann).status == "201 CREATED"
