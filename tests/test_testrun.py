"""`pytest -p handrail.testrun --handrail` on small applications, warnings as errors."""

from pathlib import Path

import pytest
from watched import QUIET, WATCH, run_python, run_tests

pytestmark = pytest.mark.slow
SHOP = {
    "app/__init__.py": """
        from flask import Flask, abort

        from app.services.prices import price


        def create_app():
            app = Flask(__name__)

            @app.get("/items/<int:number>")
            def item(number):
                if number > 3:
                    abort(404)
                return {"price": price(number)}

            return app
        """,
    "app/config.py": """
        class Development:
            SQLALCHEMY_DATABASE_URI = "sqlite:///app.db"
        """,
    "app/services/__init__.py": "",
    "app/services/prices.py": """
        def price(number):
            if number == 2:
                twice = number * 2
                return twice
            return number
        """,
}
CONFTEST = """
    import pytest

    from app import create_app


    @pytest.fixture
    def client():
        return create_app().test_client()
    """
CLEAN = {
    **SHOP,
    "tests/conftest.py": CONFTEST,
    "tests/test_a.py": """
        def test_one(client):
            assert client.get("/items/1").status_code == 200

        def test_two(client):
            assert client.get("/items/2").status_code == 200
        """,
    "tests/test_b.py": """
        import socket

        def test_none(client):
            assert client.get("/items/9").status_code == 404

        def test_here():
            with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp:
                udp.connect(("127.0.0.1", 9))
        """,
    "pyproject.toml": """
        [tool.pytest]
        addopts = ["-p", "handrail.testrun", "--handrail"]
        pythonpath = ["."]
        """,
}
FLAWED = {
    **SHOP,
    "tests/test_a.py": """
        import socket

        import sqlalchemy as sa

        import app.config
        from app import create_app

        def test_one():
            client = create_app().test_client()
            assert client.get("/items/1").status_code == 200

        def test_three():
            client = create_app().test_client()
            assert client.get("/items/3").status_code == 200

        def test_away():
            with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp:
                udp.connect(("192.0.2.1", 9))

        def test_rows():
            engine = sa.create_engine(app.config.Development.SQLALCHEMY_DATABASE_URI)
            with engine.connect() as connection:
                connection.execute(sa.text("SELECT 1"))
            engine.dispose()
        """,
    "pyproject.toml": '[tool.pytest]\npythonpath = ["."]\n',
}


def test_a_run_with_breaches_fails_and_names_them(tmp_path: Path) -> None:
    ended = run_tests(tmp_path, FLAWED, *WATCH, "--cov=app", "--cov-report=")
    assert ended.code == 1, ended.said
    assert "4 passed" in ended.said
    for words in (
        "HR182  Tests make their application themselves, in 2 places.",
        "HR182  Tests make their client themselves, in 2 places.",
        "HR191  No test has seen GET /items/<int:number> (item) refuse a request.",
        "HR202  The test test_away opens a connection to 192.0.2.1:9.",
        "HR212  Tests have used app.db, the database of Development.",
        "HR221  Tests run 60% of this, and 80% are asked for. Not run: lines 3, 4.",
        "2 errors, 4 warnings.",
    ):
        assert words in ended.said


def test_a_clean_run_shared_by_workers_passes(tmp_path: Path) -> None:
    ended = run_tests(tmp_path, CLEAN, "-n2", "--cov=app", "--cov-report=")
    assert ended.code == 0, ended.said
    assert "3 requests, to 1 endpoints by their methods." in ended.said
    assert "No finding." in ended.said
    assert "HR221" not in ended.said


def test_without_its_option_nothing_is_watched(tmp_path: Path) -> None:
    text = """
        import sys

        from flask import Flask

        def test_nothing():
            assert Flask.__init__.__module__ == "flask.app"
            assert not hasattr(Flask.__init__, "__wrapped__")
            assert not any(name.startswith("handrail.check") for name in sys.modules)
        """
    ended = run_tests(tmp_path, {"test_a.py": text}, *WATCH[:2])
    assert ended.code == 0, ended.said
    assert "handrail" not in ended.said


def test_it_may_have_been_imported_before_pytest(tmp_path: Path) -> None:
    (tmp_path / "test_a.py").write_text("def test_a(): pass\n")
    words = ["-q", "-Werror", *QUIET, *WATCH]
    program = (
        "import handrail.testrun, handrail.check.testrun.hooks, sys\n"
        f"import pytest; sys.exit(pytest.main({words!r}))"
    )
    ended = run_python(tmp_path, "-c", program)
    assert (ended.code, "HR172  No test has sent a request." in ended.said) == (1, True)
    assert "Nothing measured a service, so HR221 was not asked" in ended.said
    assert "rewritten" not in ended.said


def test_a_part_of_a_run_is_not_blamed_for_the_rest(tmp_path: Path) -> None:
    ended = run_tests(tmp_path, CLEAN, "tests/test_b.py", "-kone or here")
    assert ended.code == 0, ended.said
    assert "Part of the tests ran, so these were not asked: HR172" in ended.said


def test_what_cannot_be_understood_is_told_at_once(tmp_path: Path) -> None:
    text = "[tool.pytest]\n[tool.handrail]\nprofile = 'x'\n"
    ended = run_tests(tmp_path, {"pyproject.toml": text}, *WATCH)
    assert ended.code == 4
    assert "there is no profile 'x'" in ended.said


def test_no_installed_package_has_pytest_load_it() -> None:
    text = (Path(__file__).parents[1] / "pyproject.toml").read_text("utf-8")
    assert "pytest11" not in text
