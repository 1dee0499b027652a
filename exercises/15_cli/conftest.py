"""What the tests of this chapter share: a database in a file, and ways to run commands.

`invoke` runs a command in the tests' own process, which takes a moment. `flask` runs it
as people do, in a process of its own: only there are the two streams, the exit code and
the settings those that a shell and a server get.
"""

import os
import shlex
import subprocess
import sys
import warnings
from collections.abc import Callable, Iterator
from getpass import GetPassWarning
from pathlib import Path
from typing import NamedTuple

import pytest
from flask import Flask

DATABASE = "SQLALCHEMY_DATABASE_URI"
SECONDS = 30.0  # less where the whole run has less
OTHER_SETTINGS = {
    "PUBLIC_URL": "https://app.example",
    "REDIS_URL": "redis://redis.example",
    "MAIL_SERVER": "mail.example",
    "MAIL_DEFAULT_SENDER": "app@app.example",
}
PRODUCTION = {
    "SECRET_KEY": "for the tests: thirty-two bytes and some",
    "JWT_SECRET_KEY": "for the tests: another thirty-two bytes",
}
SYSTEM = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "HOME", "PYTHONPATH")
HUNG = "`{line}` did not come to its end, and was stopped."

Order = tuple[list[str], str, dict[str, str], float]
Ended = tuple[int | None, str, str]


class Run(NamedTuple):
    """A command that has ended.

    Attributes:
        line: As it is typed into a shell.
        code: Its exit code: 0 if all went well.
        out: What it wrote to standard output.
        err: What it wrote to standard error, where people look for trouble.
    """

    line: str
    code: int
    out: str
    err: str

    @property
    def shown(self) -> str:
        """All that a person sees."""
        return self.out + self.err


def told(run: Run) -> Run:
    """Print a run, for whoever reads why a test failed; return it."""
    streams = [
        f"{name}: {text.strip() or '(nothing)'}"
        for name, text in (("stdout", run.out), ("stderr", run.err))
    ]
    lines = [f"$ {run.line}", f"exit code: {run.code}", *streams]
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    return run


@pytest.fixture
def database(tmp_path: Path) -> str:
    """The URL of a database in a file, so that other processes see it, too."""
    return f"sqlite:///{(tmp_path / 'app.db').as_posix()}"


@pytest.fixture
def app(make_app: Callable[..., Flask], database: str) -> Iterator[Flask]:
    """An application with its tables, which are empty."""
    from app.extensions import db

    app = make_app(**{DATABASE: database})
    with app.app_context():
        db.create_all()
    yield app
    with app.app_context():
        db.engine.dispose()


@pytest.fixture
def invoke() -> Callable[..., Run]:
    """A function that runs a command of an application, with what is typed.

    What the command raises and click does not know, the test gets.
    """

    def invoke(app: Flask, *words: str, typed: str = "") -> Run:
        runner = app.test_cli_runner(catch_exceptions=False)
        with warnings.catch_warnings():
            # Python warns that it cannot hide what is typed: there is no terminal.
            warnings.simplefilter("ignore", GetPassWarning)
            ended = runner.invoke(args=list(words), input=typed)
        line = shlex.join(["flask", *words])
        return told(Run(line, ended.exit_code, ended.stdout, ended.stderr))

    return invoke


@pytest.fixture
def run_program() -> Callable[[Order], Ended]:
    """A function that runs `python -m` with some words, in the application's folder.

    The course has another do that in its own runs: where a learner's code is tested,
    nothing is started by the process of the tests.
    """

    def run_program(order: Order) -> Ended:
        words, typed, environment, seconds = order
        try:
            ended = subprocess.run(
                [sys.executable, "-m", *words],
                input=typed,
                env=environment,
                timeout=seconds,
                capture_output=True,
                encoding="utf-8",
                check=False,
                start_new_session=True,
            )
        except subprocess.TimeoutExpired:
            return None, "", ""
        return ended.returncode, ended.stdout, ended.stderr

    return run_program


@pytest.fixture
def flask(run_program: Callable[[Order], Ended], app: Flask) -> Callable[..., Run]:
    """A function that runs `flask` in a process of its own, with what is typed.

    Its keyword arguments are variables of the environment.
    """

    def flask(*words: str, typed: str = "", **variables: str) -> Run:
        kept = {name: os.environ[name] for name in SYSTEM if name in os.environ}
        environment = {
            **kept,
            "FLASK_APP": "run.py",
            "FLASK_SKIP_DOTENV": "1",
            "DATABASE_URL": app.config[DATABASE],
            **PRODUCTION,
            **OTHER_SETTINGS,
            **variables,
        }
        line = shlex.join(["flask", *words])
        typing = "".join(f"{name}={value} " for name, value in variables.items())
        code, out, err = run_program((["flask", *words], typed, environment, SECONDS))
        assert code is not None, HUNG.format(line=line)
        return told(Run(typing + line, code, out, err))

    return flask


@pytest.fixture
def production(app: Flask) -> Flask:
    """An application with the settings of production, on the same database."""
    from app import create_app

    database = {DATABASE: app.config[DATABASE]}
    return create_app("production", {**PRODUCTION, **OTHER_SETTINGS, **database})


@pytest.fixture
def emails(app: Flask) -> Callable[[], list[str]]:
    """A function that returns the e-mail addresses of all users, as they are stored."""
    from app.extensions import db
    from app.models import User

    def emails() -> list[str]:
        with app.app_context():
            found = db.session.scalars(db.select(User.email).order_by(User.id)).all()
        return list(found)

    return emails


@pytest.fixture
def titles(app: Flask) -> Callable[[], list[str]]:
    """A function that returns the titles of all posts."""
    from app.extensions import db
    from app.models import Post

    def titles() -> list[str]:
        with app.app_context():
            found = db.session.scalars(db.select(Post.title).order_by(Post.id)).all()
        return list(found)

    return titles
