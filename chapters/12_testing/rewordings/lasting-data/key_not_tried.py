@pytest.mark.usefixtures("migrated")
def test_what_refers_to_users_survives_both_ways() -> None:
    add_users(user(1, "ann@example.com"), user(2, "bob@example.com"))
    run(ADD_POST, {"id": 7, "author_id": 2, "now": utc_now()})
    before = read("SELECT * FROM posts")
    upgrade()
    assert read("SELECT * FROM posts") == before
    downgrade(TABLES)
    assert read("SELECT * FROM posts") == before
