"""HR103: keys that are literals where something is signed."""

from pathlib import Path

from checking import assert_finds


def test_literal_keys_are_found(tmp_path: Path) -> None:
    files = {
        "shop/tokens.py": """
            import jwt
            from itsdangerous import URLSafeTimedSerializer

            KEY = "known"

            def make(config):
                jwt.encode({}, "known")  # <-
                jwt.decode(token, KEY, algorithms=["HS256"])  # <-
                URLSafeTimedSerializer("known")  # <-
                jwt.encode({}, config["KEY"])
                return URLSafeTimedSerializer(config["KEY"])
            """,
    }
    assert_finds(tmp_path, "HR103", files)
