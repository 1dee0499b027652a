"""HR181: applications and clients that tests share, or make one by one."""

from pathlib import Path

from checking import assert_finds


def test_what_test_modules_make_at_import_is_found(tmp_path: Path) -> None:
    files = {
        "tests/test_app.py": """
            from shop import create_app

            app = create_app()  # <-
            client = app.test_client()  # <-

            def test_it():
                create_app().test_client()
            """,
        "tests/conftest.py": """
            import pytest
            from shop import create_app

            @pytest.fixture
            def client():
                return create_app().test_client()
            """,
        "wsgi.py": """
            from shop import create_app
            app = create_app()
            """,
    }
    assert_finds(tmp_path, "HR181", files)
