"""HR103: keys that are literals where something is signed."""

from pathlib import Path

from asking import answers_of, application, key
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


def test_production_may_start_with_a_key_that_is_written_down() -> None:
    written = application(keys=(key(path="shop.py"),))
    ((level, _, said),) = answers_of("HR103", written)
    assert level == "error"
    assert said == "Production starts with a SECRET_KEY that is written in shop.py."
    assert not answers_of("HR103", application(keys=(key(is_given=True),)))
