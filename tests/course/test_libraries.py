from handrail.course.libraries import libraries


def test_imports_of_others_are_named_once_in_order() -> None:
    files = {
        "app/__init__.py": b"import os, flask.testing\nfrom flask import Flask\n",
        "run.py": b"def go():\n    import logging as log, flask\n",
    }

    assert libraries(files) == ("flask", "flask.testing", "logging", "os")


def test_the_applications_own_modules_are_left_out() -> None:
    files = {
        "app/__init__.py": b"from app.api import root\nimport app.models, run\n",
        "app/api/__init__.py": b"from . import health\nfrom .. import models\n",
        "run.py": b"from app import create_app\n",
    }

    assert libraries(files) == ()


def test_files_that_are_no_python_import_nothing() -> None:
    files = {"app/a.py": b"import (\n", "app/b.py": b"\0", ".env": b"import os\n"}

    assert libraries(files) == ()
