"""HR054: fields that belong to the server, and that clients may set."""

from pathlib import Path

from checking import assert_finds


def test_fields_of_schemas_that_load_bodies_are_found(tmp_path: Path) -> None:
    files = {
        "shop/schemas.py": """
            from marshmallow import Schema, fields

            class UserSchema(Schema):
                id = fields.Int()  # <-
                name = fields.Str()
                role = fields.Str(dump_only=True)

            class AnswerSchema(Schema):
                id = fields.Int()

            class OrderSchema(Schema):
                id = fields.Int()

                class Meta:
                    dump_only = ("id",)
            """,
        "shop/views.py": """
            from shop.schemas import AnswerSchema, OrderSchema, UserSchema

            users = UserSchema()

            def add(body):
                OrderSchema().load(body)
                return AnswerSchema().dump(users.load(body))
            """,
    }
    assert_finds(tmp_path, "HR054", files)
