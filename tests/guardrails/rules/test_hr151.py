"""HR151: SQL that is put together from texts."""

from pathlib import Path

from checking import assert_finds


def test_values_in_statements_are_found_and_what_cannot_vary_is_not(
    tmp_path: Path,
) -> None:
    files = {
        "shop/rows.py": """
            from sqlalchemy import text

            TABLE = "users"
            COLUMNS = ("name", "email")

            def show(db, name, ids, order, count):
                db.execute(f"SELECT * FROM users WHERE name = '{name}'")  # <-
                db.execute("SELECT * FROM users WHERE name = '%s'" % name)  # <-
                db.execute("SELECT * FROM users WHERE name = " + name)  # <-
                query = "SELECT * FROM users WHERE name = '{}'".format(name)
                db.execute(text(query))  # <-
                db.execute(f"SELECT * FROM {TABLE}")
                db.execute("SELECT * FROM users WHERE name = :name", {"name": name})
                places = ", ".join("?" for _ in ids)
                db.execute(f"SELECT * FROM users WHERE id IN ({places})", ids)
                db.execute(f"SELECT * FROM users LIMIT {int(count)}")
                for column in COLUMNS:
                    db.execute(f"SELECT {column} FROM users")
                log.text(f"Delete API key {name}")

            def ordered(db, order):
                if order not in ("name", "email"):
                    raise ValueError
                db.execute(f"SELECT * FROM users ORDER BY {order}")

            def pieces(db, name):
                parts = ["SELECT * FROM users"]
                if name:
                    parts.append("WHERE name = :name")
                db.execute(" ".join(parts), {"name": name})

            def bad_pieces(db, name):
                parts = ["SELECT * FROM users"]
                parts.append(f"WHERE name = {name}")
                db.execute(" ".join(parts))  # <-
            """,
        "migrations/versions/1.py": """
            op.execute(f"UPDATE users SET name = {name} WHERE id = 1")
            """,
    }
    assert_finds(tmp_path, "HR151", files)
