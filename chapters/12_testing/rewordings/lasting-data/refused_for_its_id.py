@pytest.mark.usefixtures("migrated")
def test_what_refers_to_users_survives_both_ways() -> None:
    add_users(user(1, "ann@example.com"))
    post = {"id": 1, "author_id": 1, "now": utc_now()}
    run(ADD_POST, post)
    upgrade()
    assert read("SELECT id, author_id FROM posts") == [(1, 1)]
    downgrade(TABLES)
    assert read("SELECT id, author_id FROM posts") == [(1, 1)]
    with pytest.raises(IntegrityError):
        run(ADD_POST, post | {"author_id": 7})
