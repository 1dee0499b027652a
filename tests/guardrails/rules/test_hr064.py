"""HR064: rows that may not be there, used as if they were."""

from pathlib import Path

from checking import assert_finds


def test_attributes_of_a_row_that_nobody_asked_for_are_found(tmp_path: Path) -> None:
    files = {
        "shop/views.py": """
            from flask import Blueprint

            bp = Blueprint("shop", __name__)

            @bp.get("/users/<name>")
            def show(name):
                user = User.query.filter_by(name=name).first()
                return user.email  # <-

            @bp.get("/asked/<name>")
            def asked(name):
                user = User.query.filter_by(name=name).first()
                if user is None:
                    return "", 404
                return user.email

            @bp.get("/handed/<name>")
            def handed(name):
                user = User.query.filter_by(name=name).first()
                return render(user)

            @bp.get("/caught/<name>")
            def caught(name):
                user = User.query.filter_by(name=name).first()
                try:
                    return user.email
                except AttributeError:
                    return "", 404

            @bp.get("/known")
            def known():
                role = Role.query.filter_by(name="admin").first()
                return role.title

            @bp.get("/or/<name>")
            def or_404(name):
                user = User.query.filter_by(name=name).first_or_404()
                return user.email

            def helper(name):
                user = User.query.filter_by(name=name).first()
                return user.email
            """,
    }
    assert_finds(tmp_path, "HR064", files)
