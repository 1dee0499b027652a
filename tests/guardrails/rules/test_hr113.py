"""HR113: requests for reading that write."""

from pathlib import Path

from checking import assert_finds


def test_a_get_that_commits_is_found(tmp_path: Path) -> None:
    files = {
        "shop/views.py": """
            from flask import Blueprint

            bp = Blueprint("shop", __name__)

            @bp.get("/remove/<int:id>")
            def remove(id):
                db.session.delete(find(id))  # <-
                db.session.commit()

            @bp.route("/reset")
            def reset():
                db.drop_all()  # <-

            @bp.route("/both", methods=["GET", "POST"])
            def both():
                db.session.add(User())
                db.session.commit()

            @bp.get("/confirm/<token>")
            def confirm(token):
                db.session.add(User())
                db.session.commit()

            @bp.get("/read")
            def read():
                return names.add("x")
            """,
    }
    assert_finds(tmp_path, "HR113", files)
