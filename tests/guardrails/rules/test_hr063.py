"""HR063: failures that are answered with 200."""

from pathlib import Path

from checking import assert_finds


def test_answers_that_say_no_with_200_are_found(tmp_path: Path) -> None:
    files = {
        "shop/views.py": """
            from flask import Blueprint, Response, abort, jsonify, render_template

            bp = Blueprint("shop", __name__)

            @bp.post("/orders")
            def add():
                if a:
                    return {"error": "no such thing"}  # <-
                if b:
                    return jsonify({"success": False})  # <-
                if c:
                    return jsonify(error=reason), 200  # <-
                if d:
                    return Response(wrapped("User not found"), 200)  # <-
                if e:
                    return jsonify(error=reason), 400
                if f:
                    return {"error": None, "data": []}
                if g:
                    return abort(400, "invalid name")
                if h:
                    return jsonify(success=done, error=reason)
                if i:
                    return {"success": True, "message": "already exists"}
                if j:
                    return unauthorized("Invalid credentials")
                if k:
                    return render_template("page.html", error="invalid name")
                return {"errors": []}

            def helper():
                return {"error": "no such thing"}
            """,
    }
    assert_finds(tmp_path, "HR063", files)
