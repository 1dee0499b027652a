"""HR051: bodies that are checked by something else than Marshmallow."""

from pathlib import Path

from checking import assert_finds


def test_other_libraries_are_found(tmp_path: Path) -> None:
    files = {
        "shop/views.py": """
            import jsonschema
            from flask_restful import reqparse
            from shop.schemas import UserSchema

            def add(body):
                jsonschema.validate(body, SCHEMA)  # <-
                parser = reqparse.RequestParser()  # <-
                return UserSchema().load(body)
            """,
    }
    assert_finds(tmp_path, "HR051", files)
