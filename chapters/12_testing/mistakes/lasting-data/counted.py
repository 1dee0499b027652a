@pytest.mark.usefixtures("migrated")
def test_what_refers_to_users_survives_both_ways() -> None:
    add_users(user(1, "ann@example.com"))
    run(ADD_POST, {"id": 1, "author_id": 1, "now": utc_now()})
    upgrade()
    assert len(read("SELECT id FROM posts")) == 1
    downgrade(TABLES)
    assert len(read("SELECT id FROM posts")) == 1
    with pytest.raises(IntegrityError):
        run(ADD_POST, {"id": 2, "author_id": 7, "now": utc_now()})
