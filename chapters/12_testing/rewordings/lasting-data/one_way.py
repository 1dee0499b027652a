@pytest.mark.usefixtures("migrated")
def test_what_refers_to_users_survives_both_ways() -> None:
    add_users(user(5, "ann@example.com"))
    run(ADD_POST, {"id": 3, "author_id": 5, "now": utc_now()})
    before = read("SELECT id, author_id FROM posts")
    upgrade("head")
    after = read("SELECT id, author_id FROM posts")
    assert after == before
    with pytest.raises(IntegrityError):
        run(ADD_POST, {"id": 4, "author_id": 1, "now": utc_now()})
