"""HR062: views that catch whatever is raised."""

from pathlib import Path

from checking import assert_finds


def test_handlers_that_keep_quiet_are_found_in_views_alone(tmp_path: Path) -> None:
    files = {
        "shop/views.py": """
            from flask import Blueprint, jsonify

            bp = Blueprint("shop", __name__)

            @bp.post("/orders")
            def add():
                try:
                    store()
                except:  # <-
                    return "no"
                try:
                    store()
                except (Exception, OSError):  # <-
                    pass
                try:
                    store()
                except Exception:
                    log.exception("no")
                try:
                    store()
                except Exception:
                    raise
                except ValueError:
                    return "no"
                return "yes"

            def helper():
                try:
                    store()
                except Exception:
                    return None

            def connexion_view():
                try:
                    return jsonify(store())
                except Exception:  # <-
                    return jsonify({})
            """,
    }
    assert_finds(tmp_path, "HR062", files)
