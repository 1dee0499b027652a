def test_a_new_post_is_a_draft_by_whoever_wrote_it(
    call: Caller, ann: Person, as_ann: Headers, client: FlaskClient
) -> None:
    response = call(CREATE, as_ann)
    post = response.get_json()

    assert response.status_code == 201
    found = call(GET, as_ann, key=post["id"]).get_json()
    there = client.get(response.headers["Location"], headers=as_ann).get_json()
    assert there["id"] == found["id"] == post["id"]
    assert found["author"]["id"] == ann.id
    assert not found["published_at"]
    assert found | POST == found
