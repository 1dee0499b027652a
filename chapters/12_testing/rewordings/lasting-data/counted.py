@pytest.mark.usefixtures("migrated")
def test_what_refers_to_users_survives_both_ways() -> None:
    add_users(user(1, "ann@example.com"))
    run(ADD_POST, {"id": 1, "author_id": 1, "now": utc_now()})
    upgrade()
    there = read("SELECT count(*) FROM posts")
    downgrade(TABLES)
    back = read("SELECT count(*) FROM posts")
    assert there == back == [(1,)]
    with pytest.raises(IntegrityError):
        run(ADD_POST, {"id": 2, "author_id": 7, "now": utc_now()})
