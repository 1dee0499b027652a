"""HR081: errors of tokens that are left to the extension."""

from pathlib import Path

from checking import assert_finds


def test_missing_loaders_are_found_where_tokens_are_used(tmp_path: Path) -> None:
    files = {
        "shop/extensions.py": """
            from flask_jwt_extended import JWTManager
            jwt = JWTManager()  # <-
            """,
        "shop/views.py": """
            from flask_jwt_extended import jwt_required
            """,
    }
    assert_finds(tmp_path, "HR081", files)


def test_all_loaders_are_enough(tmp_path: Path) -> None:
    files = {
        "shop/extensions.py": """
            from flask_jwt_extended import JWTManager
            jwt = JWTManager()
            """,
        "shop/views.py": """
            from flask_jwt_extended import jwt_required
            """,
        "shop/tokens.py": """
            def register(jwt):
                jwt.unauthorized_loader(handle)
                jwt.invalid_token_loader(handle)
                jwt.expired_token_loader(handle)
            """,
    }
    assert_finds(tmp_path, "HR081", files)


def test_an_extension_that_nothing_uses_needs_none(tmp_path: Path) -> None:
    files = {
        "shop/extensions.py": """
            from flask_jwt_extended import JWTManager
            jwt = JWTManager()
            """,
    }
    assert_finds(tmp_path, "HR081", files)
