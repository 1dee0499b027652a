def test_a_new_post_is_a_draft_by_whoever_wrote_it(
    call: Caller, ann: Person, as_ann: Headers, client: FlaskClient
) -> None:
    response = call(CREATE, as_ann)
    assert response.status_code == 201
    assert client.get(response.location, headers=as_ann).status_code == 200
    post = client.get("/api/v1/posts/1", headers=as_ann).get_json()
    assert post["author"] == {"id": ann.id, "name": "Ann Doe"}
    assert post["published_at"] is None
    assert {name: post[name] for name in POST} == POST
