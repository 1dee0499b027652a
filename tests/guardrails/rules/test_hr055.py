"""HR055: fields that code takes for granted, and that clients may leave out."""

from pathlib import Path

from checking import assert_finds

SCHEMAS = """
    from marshmallow import Schema, fields, post_load

    class UserIn(Schema):
        email = fields.Email()  # <-
        name = fields.Str(required=True)
        town = fields.Str(load_default="")
        phone = fields.Str()
        again = fields.Str()

    class Filled(Schema):
        email = fields.Email()

        @post_load
        def fill(self, data, **_):
            return {"email": "", **data}

    class Below(UserIn):
        again = fields.Str(required=True)
    """


def test_what_is_taken_for_granted_has_to_be_required(tmp_path: Path) -> None:
    views = """
        from flask import request
        from schemas import Below, Filled, UserIn

        def add():
            data = UserIn().load(request.get_json())
            if "phone" in data:
                call(data["phone"])
            return data["email"], data["name"], data["town"], data.get("again")

        def other():
            data = Filled().load(request.get_json())
            return data["email"]

        def inherits():
            data = Below().load(request.get_json())
            return data["again"]
        """
    assert_finds(tmp_path, "HR055", {"schemas.py": SCHEMAS, "views.py": views})


def test_parts_of_bodies_and_careful_functions_are_clean(tmp_path: Path) -> None:
    views = """
        from flask import request
        from schemas import UserIn

        def change():
            data = UserIn().load(request.get_json(), partial=True)
            return data["email"]

        def several():
            rows = UserIn(many=True).load(request.get_json())
            return rows["email"]

        def caught():
            data = UserIn().load(request.get_json())
            try:
                return data["email"]
            except KeyError:
                return ""

        def put():
            data = UserIn().load(request.get_json())
            data["email"] = "x"
            return data["email"]
        """
    clean = SCHEMAS.replace("  # <-", "")
    assert_finds(tmp_path, "HR055", {"schemas.py": clean, "views.py": views})
