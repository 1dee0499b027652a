"""HR082: tokens that are made by hand."""

from pathlib import Path

from checking import assert_finds


def test_tokens_for_logins_are_found_and_those_in_mails_are_not(tmp_path: Path) -> None:
    files = {
        "shop/models.py": """
            import jwt
            import base64

            class User:
                def login_token(self):
                    return jwt.encode({"sub": self.id}, key)  # <-

                def reset_password_token(self):
                    return jwt.encode({"sub": self.id}, key)

                def picture(self):
                    return base64.encode(self.bytes)
            """,
    }
    assert_finds(tmp_path, "HR082", files)


def test_they_are_nothing_new_where_the_extension_is(tmp_path: Path) -> None:
    files = {
        "shop/models.py": """
            import jwt
            def token():
                return jwt.encode({}, key)
            """,
        "shop/extensions.py": """
            from flask_jwt_extended import JWTManager
            """,
    }
    assert_finds(tmp_path, "HR082", files)
