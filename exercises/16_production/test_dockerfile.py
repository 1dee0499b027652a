import json
import re
from itertools import pairwise
from pathlib import Path

import pytest

FILE = Path("Dockerfile")
SECRET = re.compile(r"(SECRET|KEY|PASSWORD|TOKEN|DATABASE_URL|REDIS_URL)\w*\Z")
ROOTS = {"", "0", "root"}
Line = tuple[str, str]


@pytest.fixture
def lines() -> list[Line]:
    """The instructions of the file, each with what it is given, on one line."""
    text = FILE.read_text("utf-8")
    text = re.sub(r"^\s*#.*\n", "", text, flags=re.MULTILINE)
    text = re.sub(r"\\\s*\n", " ", text)
    words = [line.split(None, 1) for line in text.splitlines() if line.strip()]
    return [(word[0].upper(), " ".join(word[1:])) for word in words]


@pytest.fixture
def last(lines: list[Line]) -> list[Line]:
    """The instructions of the last stage: those that make the image."""
    starts = [n for n, (word, _) in enumerate(lines) if word == "FROM"]
    return lines[starts[-1] :]


def given(lines: list[Line], name: str) -> list[str]:
    """Return what each instruction of that name is given."""
    return [rest for word, rest in lines if word == name]


def test_the_process_is_not_root(last: list[Line]) -> None:
    """The application runs as a user of its own.

    Who breaks into it gets what that user may do. Root may do everything.
    """
    users = given(last, "USER")
    user = users[-1].partition(":")[0] if users else "root"

    assert user not in ROOTS


def test_the_user_is_given_by_number(last: list[Line]) -> None:
    """The user is a number: an orchestrator that wants no root reads no names."""
    users = given(last, "USER")
    user = users[-1].partition(":")[0] if users else ""

    assert user.isdigit()


def test_the_user_cannot_change_the_application(last: list[Line]) -> None:
    """The files of the application belong to root, so a break-in cannot change them."""
    handed_over = [
        rest
        for word, rest in last
        if "--chown" in rest or (word == "RUN" and "chown" in rest)
    ]

    assert handed_over == []


def test_what_is_copied_is_named(lines: list[Line]) -> None:
    """Each folder and file that goes into an image is named.

    `COPY . .` takes `.env`, the history and whatever will lie there next year.
    """
    copied = [rest for word in ("COPY", "ADD") for rest in given(lines, word)]
    own = [rest.split() for rest in copied if "--from" not in rest]
    sources = {word for words in own for word in words[:-1]}

    assert sources & {".", "./", "*", "./*", ".env"} == set()


def test_the_application_is_all_there(last: list[Line]) -> None:
    """The image has all that the server and the commands need."""
    copied = " ".join(given(last, "COPY")).split()
    words = {word.strip("./") for word in copied}

    assert words >= {"app", "migrations", "run.py", "gunicorn.conf.py"}


def test_the_libraries_are_there(lines: list[Line], last: list[Line]) -> None:
    """What is installed is in the image: in its own stage, or copied from one before.

    pip reads the lock in the stage in which it installs, so that one has it.
    """
    starts = [n for n, (word, _) in enumerate(lines) if word == "FROM"]
    before = [rest.split()[-1] for word, rest in lines[: starts[-1]] if word == "FROM"]
    copied = re.findall(r"--from=(\S+)", " ".join(given(last, "COPY")))
    installed = [rest for rest in given(last, "RUN") if "pip install" in rest]
    stages = [lines[begin:end] for begin, end in pairwise([*starts, len(lines)])]
    without_lock = [
        stage
        for stage in stages
        if "pip install" in str(given(stage, "RUN"))
        and "requirements" not in str(given(stage, "COPY"))
    ]

    assert installed + copied
    assert [name for name in copied if name not in before] == []
    assert without_lock == []


def test_no_secret_is_in_the_image(lines: list[Line]) -> None:
    """No variable of the file is a secret: everybody who has the image can read them.

    Those who run it give them to the process.
    """
    words = " ".join([*given(lines, "ENV"), *given(lines, "ARG")])
    names = re.findall(r"(\w+)(?==|\s|\Z)", words)
    secrets = [name for name in names if SECRET.search(name)]

    assert secrets == []


def test_it_starts_as_production(last: list[Line]) -> None:
    """The image is a production application, unless somebody says otherwise."""
    variables = " ".join(given(last, "ENV"))
    found = re.findall(r"APP_ENV[= ]\"?(\w+)", variables)

    assert found == ["production"]


def test_gunicorn_serves_it(last: list[Line]) -> None:
    """The server is gunicorn. Flask's own is for one developer, and says so itself."""
    command = (given(last, "CMD") or [""])[-1]

    assert "gunicorn" in command
    assert "flask" not in command


def test_the_server_gets_the_signals(last: list[Line]) -> None:
    """The command is a list, so gunicorn itself is told to stop, and does it well.

    A plain text is run by a shell, which keeps the signal to itself.
    """
    command = (given(last, "CMD") or [""])[-1]

    assert command.startswith("[")
    assert json.loads(command)[0] not in {"sh", "bash", "/bin/sh", "/bin/bash"}


def test_what_is_installed_is_what_was_tried(lines: list[Line]) -> None:
    """Only what the lock names is installed, and only if its hash is the same."""
    installs = [rest for rest in given(lines, "RUN") if "pip install" in rest]

    assert installs
    assert [rest for rest in installs if "--require-hashes" not in rest] == []


def test_the_base_has_a_version(lines: list[Line]) -> None:
    """Each base image has a version in its tag: the same file makes the same image."""
    images = [rest.split()[0] for rest in given(lines, "FROM")]
    loose = [name for name in images if not re.search(r":\d+\.\d+|@sha256:", name)]

    assert loose == []
