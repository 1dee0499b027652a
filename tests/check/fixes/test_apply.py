"""Safe changes: what was found is changed, and nothing else."""

from pathlib import Path

import pytest
from checking import write_files

from handrail.check.check import Report, check
from handrail.check.fixes.apply import changed, rewrites, write
from handrail.check.settings import Settings

pytest.importorskip("libcst")


def report_on(root: Path, text: str, rule: str) -> Report:
    write_files(root, {"shop.py": text})
    return check(root, Settings(select=(rule,)), lambda *_: None, keeps=False)


def after(root: Path, text: str, rule: str) -> str:
    (rewrite,) = rewrites(report_on(root, text, rule))
    return rewrite.after


def test_a_default_of_a_secret_goes(tmp_path: Path) -> None:
    text = '''
        """Settings."""
        from os import environ  # other

        SECRET_KEY = os.environ.get("SECRET_KEY", "dev")  # note
        JWT_SECRET_KEY = (os.getenv('JWT_SECRET_KEY')
                          or "dev")
        NAME = os.environ.get("NAME",   "shop")
        '''
    assert after(tmp_path, text, "HR102") == (
        '"""Settings."""\n'
        "import os\n"
        "from os import environ  # other\n"
        "\n"
        'SECRET_KEY = os.environ["SECRET_KEY"]  # note\n'
        "JWT_SECRET_KEY = os.environ['JWT_SECRET_KEY']\n"
        'NAME = os.environ.get("NAME",   "shop")\n'
    )


def test_a_literal_secret_is_read_from_the_environment(tmp_path: Path) -> None:
    text = "import os\napp.secret_key = 'x'\nAPI_KEY_NAME = 'x'\n"
    assert after(tmp_path, text, "HR101") == (
        "import os\napp.secret_key = os.environ[\"SECRET_KEY\"]\nAPI_KEY_NAME = 'x'\n"
    )


def test_an_extension_is_bound_after_it_is_made(tmp_path: Path) -> None:
    text = """
        from flask_migrate import Migrate
        from flask_sqlalchemy import SQLAlchemy

        def make(app):
            db = SQLAlchemy(app)  # the database
            migrate = Migrate(app, db, compare_type=True)
            other = SQLAlchemy(app, model_class=Base)
            return db
        """
    lines = after(tmp_path, text, "HR031").splitlines()
    assert lines[4:] == [
        "    db = SQLAlchemy()  # the database",
        "    db.init_app(app)",
        "    migrate = Migrate()",
        "    migrate.init_app(app, db, compare_type=True)",
        "    other = SQLAlchemy(app, model_class=Base)",
        "    return db",
    ]


def test_the_debugger_is_turned_off(tmp_path: Path) -> None:
    text = "app.run(host='0.0.0.0', debug=True)\napp.debug = True\n"
    assert after(tmp_path, text, "HR132") == (
        "app.run(host='0.0.0.0')\napp.debug = False\n"
    )


def test_a_cookie_gets_the_flags_that_it_lacks(tmp_path: Path) -> None:
    text = 'r.set_cookie("ä", x); r.set_cookie("a", "1", secure=True)\n'
    assert after(tmp_path, text, "HR142") == (
        'r.set_cookie("ä", x, secure=True, httponly=True, samesite="Lax"); '
        'r.set_cookie("a", "1", secure=True, httponly=True, samesite="Lax")\n'
    )


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_is_not_flagged_stays_as_it_is(tmp_path: Path, end: str) -> None:
    lines = [
        "# -*- coding: utf-8 -*-",
        "x = {  1:2 }",
        "app.secret_key = 'x'",
        "y=3",
        "",
    ]
    (tmp_path / "shop.py").write_bytes(end.join(lines).encode())
    report = check(tmp_path, Settings(select=("HR101",)), lambda *_: None, keeps=False)
    (rewrite,) = rewrites(report)
    write(report, rewrite)
    new = (tmp_path / "shop.py").read_bytes().decode().split(end)
    assert [line for line in new if line not in lines] == [
        "import os",
        'app.secret_key = os.environ["SECRET_KEY"]',
    ]
    assert (
        check(tmp_path, Settings(select=("HR101",)), lambda *_: None, keeps=False)
    ).findings == ()


def test_the_difference_is_shown_as_lines(tmp_path: Path) -> None:
    (rewrite,) = rewrites(report_on(tmp_path, "app.debug = True\n", "HR132"))
    assert rewrite.diff.splitlines() == [
        "--- a/shop.py",
        "+++ b/shop.py",
        "@@ -1 +1 @@",
        "-app.debug = True",
        "+app.debug = False",
    ]


def test_a_file_that_cannot_be_changed_stays(tmp_path: Path) -> None:
    findings = report_on(tmp_path, "app.debug = True\n", "HR132").findings
    assert changed("app.debug = = True\n", list(findings)) == "app.debug = = True\n"


def test_the_guide_s_configuration_loses_its_defaults(tmp_path: Path) -> None:
    text = 'import os\nJWT_SECRET_KEY = os.getenv("JWT_SECRET_KEY", SECRET_KEY)\n'
    assert list(rewrites(report_on(tmp_path, text, "HR102"))) == []
