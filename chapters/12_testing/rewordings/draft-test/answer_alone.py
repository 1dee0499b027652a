def test_a_new_post_is_a_draft_by_whoever_wrote_it(
    call: Caller, ann: Person, as_ann: Headers, client: FlaskClient
) -> None:
    made = call(CREATE, headers=as_ann)
    shown = made.json
    assert made.status_code == 201
    assert made.location
    assert shown["author"]["id"] == ann.id
    assert shown["published_at"] is None
    assert (shown["title"], shown["body"]) == (POST["title"], POST["body"])
