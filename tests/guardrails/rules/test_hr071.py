"""HR071: tables that are made without a migration."""

from pathlib import Path

from checking import assert_finds


def test_create_all_is_for_tests_and_commands(tmp_path: Path) -> None:
    files = {
        "shop/__init__.py": """
            import click
            from shop.models import db

            def create_app(app):
                db.create_all()  # <-
                button.create_all()

            @click.command("init")
            def init():
                db.create_all()

            if __name__ == "__main__":
                db.create_all()
            """,
        "tests.py": "from shop.models import db\ndb.create_all()\n",
        "tests/conftest.py": "from shop.models import db\ndb.create_all()\n",
        "fake_data.py": "from shop.models import db\ndb.create_all()\n",
        "manage.py": "from shop.models import db\ndb.create_all()\n",
    }
    assert_finds(tmp_path, "HR071", files)
