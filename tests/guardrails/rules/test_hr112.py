"""HR112: objects that a client fills in as it likes."""

from pathlib import Path

from checking import assert_finds


def test_a_whole_body_in_a_model_is_found(tmp_path: Path) -> None:
    files = {
        "shop/views.py": """
            from flask import request

            def add():
                body = request.get_json()
                User(**body)  # <-
                User.query.filter_by(id=1).update(**request.json)  # <-
                User(**schema.load(body))
                User(name=body["name"])
                UserForm(**body)
                return render(**body)

            def local(values):
                return User(**values)
            """,
    }
    assert_finds(tmp_path, "HR112", files)
