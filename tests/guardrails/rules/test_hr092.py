"""HR092: passwords that are compared as texts."""

from pathlib import Path

from checking import assert_finds


def test_a_stored_password_is_compared_with_a_supplied_one_once_a_pair(
    tmp_path: Path,
) -> None:
    files = {
        "shop/views.py": """
            from flask import request

            def login(user, form, body):
                if user.password == body["password"]:  # <-
                    return True
                if body["password"] != user.password:
                    return False

            def other(row, password):
                return row.password == password  # <-

            def fine(user, form, body):
                if form.password.data == form.confirm.data:
                    pass
                if body["password"] == body["password_confirm"]:
                    pass
                if user.password == "":
                    pass
                if user.password is None or len(user.password) == 8:
                    pass
                if parsed.password == url.password:
                    pass
                return user.name == body["name"]
            """,
        "tests/test_login.py": """
            def test_x(user, password):
                assert user.password == password
            """,
    }
    assert_finds(tmp_path, "HR092", files)


def test_a_column_whose_type_hashes_may_be_compared(tmp_path: Path) -> None:
    files = {
        "shop/models.py": """
            class User(db.Model):
                password = db.Column(PasswordType(schemes=["x"]))
            """,
        "shop/views.py": """
            def login(user, password):
                return user.password == password
            """,
    }
    assert_finds(tmp_path, "HR092", files)
