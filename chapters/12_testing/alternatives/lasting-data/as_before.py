@pytest.mark.usefixtures("migrated")
def test_what_refers_to_users_survives_both_ways() -> None:
    add_users(user(3, "ann@example.com"), user(4, "bob@example.com"))
    for number in (8, 9):
        run(ADD_POST, {"id": number, "author_id": 4, "now": utc_now()})
    before = read("SELECT * FROM posts ORDER BY id")
    upgrade()
    there = read("SELECT * FROM posts ORDER BY id")
    downgrade(TABLES)
    back = read("SELECT * FROM posts ORDER BY id")

    assert there == before
    assert back == before
    with pytest.raises(IntegrityError):
        run(ADD_POST, {"id": 10, "author_id": 5, "now": utc_now()})
