from handrail.terminal.shortening import shortened_sql, shortened_values

COLUMNS = ", ".join(f"users.c{n}" for n in range(11))


def test_of_a_long_list_the_ends_are_shown() -> None:
    sql = f"SELECT {COLUMNS} FROM users WHERE users.id = ?"

    assert shortened_sql(sql) == (
        "SELECT users.c0, users.c1, … 6 more …, users.c8, users.c9, users.c10 "
        "FROM users WHERE users.id = ?"
    )


def test_columns_and_their_places_are_cut_alike() -> None:
    sql = f"INSERT INTO users (a, b, c, d, e, f, g) VALUES ({', '.join('?' * 7)})"

    assert shortened_sql(sql) == (
        "INSERT INTO users (a, b, … 2 more …, e, f, g) "
        "VALUES (?, ?, … 2 more …, ?, ?, ?)"
    )


def test_places_with_names_are_places_too() -> None:
    names = "abcdefg"
    sql = f"VALUES ({', '.join(f'%({n})s::VARCHAR' for n in names)})"

    assert "… 2 more …" in shortened_sql(sql)


def test_a_short_list_is_left_as_it_is() -> None:
    sql = "SELECT a, b, c, d, e, f FROM t WHERE a = ?"

    assert shortened_sql(sql) == sql


def test_values_are_cut_as_their_columns_are() -> None:
    values = repr(("a, b", 2, None, "it's", 5, 6, 7))

    assert shortened_values("(1, 2, 3, 4, 5, 6, 7)") == "(1, 2, … 2 more …, 5, 6, 7)"
    assert shortened_values("('a, b', 2, 3, 4, 5, 6, 7)") == (
        "('a, b', 2, … 2 more …, 5, 6, 7)"
    )
    assert shortened_values(values).startswith("(")


def test_short_values_and_sets_of_values_are_left_as_they_are() -> None:
    for values in ("(7,)", "()", "None", "[(1, 2), (3, 4)]", "(1, 2, 3, 4, 5, 6) …"):
        assert shortened_values(values) == values
