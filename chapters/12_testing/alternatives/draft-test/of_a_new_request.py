def test_a_new_post_is_a_draft_by_whoever_wrote_it(
    call: Caller, ann: Person, as_ann: Headers, client: FlaskClient
) -> None:
    response = call(CREATE, as_ann)
    found = client.get(response.location, headers=as_ann)
    post = found.get_json()

    assert (response.status_code, found.status_code) == (201, 200)
    assert post["author"]["id"] == ann.id
    assert post["published_at"] is None
    assert post["title"] == POST["title"]
    assert post["body"] == POST["body"]
