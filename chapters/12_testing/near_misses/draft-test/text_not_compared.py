def test_a_new_post_is_a_draft_by_whoever_wrote_it(
    call: Caller, ann: Person, as_ann: Headers, client: FlaskClient
) -> None:
    response = call(CREATE, as_ann)
    post = response.get_json()

    assert response.status_code == 201
    found = client.get(response.headers["Location"], headers=as_ann)
    assert found.get_json() == post
    assert post["author"] == {"id": ann.id, "name": "Ann Doe"}
    assert post["published_at"] is None
