"""HR121: bodies that nothing checks."""

from pathlib import Path

from checking import assert_finds


def test_bodies_without_a_schema_are_found_once_a_function(tmp_path: Path) -> None:
    files = {
        "shop/views.py": """
            import jsonschema
            from flask import request
            from webargs.flaskparser import use_args

            def bare():
                body = request.get_json()  # <-
                return request.json["name"]

            def form():
                return request.form["name"]  # <-

            def token():
                body = request.get_json()  # <-
                token_validator(request.headers["Authorization"])
                return body

            def loaded():
                return UserSchema().load(request.get_json())

            def handed():
                form = UserForm(request.form)
                return form.validate()

            def held():
                jsonschema.validate(request.json, SCHEMA)

            @use_args(UserSchema())
            def decorated(args):
                return request.form

            def by_type():
                body = request.get_json()
                return body if isinstance(body, dict) else {}

            def read():
                return request.args["page"]

            @bp.before_request
            def log_all():
                print(request.form)

            class JsonForm(Form):
                def __init__(self):
                    super().__init__(data=request.get_json())
            """,
    }
    assert_finds(tmp_path, "HR121", files)
