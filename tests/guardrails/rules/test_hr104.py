"""HR104: accounts whose password stands in the code."""

from pathlib import Path

from checking import assert_finds


def test_accounts_with_a_literal_password_are_found(tmp_path: Path) -> None:
    files = {
        "shop/start.py": """
            def start(ask):
                User(name="admin", password="admin123")  # <-
                create_admin(password="secret")  # <-
                User(name="admin", password=ask())
                User(name="admin", password="not a password at all")
                connect(user="x", password="secret")
            """,
        "fake_data.py": """
            User(password="x1")
            """,
        "tests/test_x.py": """
            User(password="x1")
            """,
    }
    assert_finds(tmp_path, "HR104", files)
