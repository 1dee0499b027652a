"""Every line of the application's README works as it stands, from first to last.

They are typed one after the other in a bare copy of the application, by somebody who
has Python and nothing else. Servers are asked once, then stopped.
"""

import os
import re
import secrets
import shutil
import subprocess
import sys
import uuid
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest
from bare import INDEX, copy_application, environment, lend_packages
from newcomer import ROOT
from shell import PATIENCE_SECONDS, Shell
from sqlalchemy import create_engine, make_url
from typed import lines, typed

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="for a shell of POSIX"),
]
README = (ROOT / "solution/README.md").read_text("utf-8")
HOW_TO = ROOT / "docs/do"
DEVELOPING, SERVING = README.split("## Serve it\n")
SET_UP = list(lines(README))[:3]
SERVERS = ("flask run", "gunicorn")
# An engine and an index of images are not for a test to ask for.
BY_ENGINE = {
    "docker compose up --build --wait": "fetches images and builds one",
    "docker compose exec app flask create-admin": "needs what the line before starts",
}
NOT_TYPED = {"flask db init": "has been run: migrations/ is there"}
PASSWORD = "correct horse battery staple"
ANSWERS = {"flask create-admin": f"ann@example.com\n{PASSWORD}\n{PASSWORD}\n"}
SERVICES = {
    name: os.environ.get(name) for name in ("TEST_DATABASE_URL", "TEST_REDIS_URL")
}
# The whole suite runs in test_solution.py: here it is seen to start.
FEWER_TESTS = "tests/test_factory.py --cov-fail-under=0"
LIVE = "/api/v1/health/live"


class Reader:
    """Somebody who types what the README says.

    Args:
        folder: What they copy the application into.
    """

    def __init__(self, folder: Path) -> None:
        self.application = copy_application(folder)
        variables = environment(folder) | {
            "MYPY_CACHE_DIR": str(ROOT / "solution/.mypy_cache"),
            "PYTEST_ADDOPTS": FEWER_TESTS,
        }
        self.shell = Shell(self.application, variables)

    def type(self, line: str) -> None:
        """Type a line, and look whether it works."""
        if line.startswith(SERVERS):
            assert self.ask(line, LIVE).status == 200, line
            return
        code, said = self.shell.type(line, ANSWERS.get(line, ""))
        assert code == 0, f"{line}: {code}\n{said}"
        if line.startswith("python -m venv") and not INDEX:
            lend_packages(self.application / ".venv")

    def ask(self, line: str, path: str) -> HTTPResponse:
        """Type a line that starts a server, ask the server once, and stop it."""
        with self.shell.serve(line) as port:
            connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE_SECONDS)
            connection.request("GET", path)
            answer = connection.getresponse()
            connection.close()
        return answer

    def fill_in(self, **values: str) -> None:
        """Write values into `.env`, each behind a name that is there."""
        file = self.application / ".env"
        text = file.read_text("utf-8")
        for name, value in values.items():
            text, found = re.subn(f"(?m)^{name}=.*$", f"{name}={value}", text)
            assert found == 1, name
        file.write_text(text, "utf-8")


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[Reader]:
    """A reader who has a bare copy, outside of the clone."""
    reader = Reader(tmp_path)
    yield reader
    reader.shell.close()


@pytest.fixture
def services() -> dict[str, str]:
    """The services that the environment names."""
    missing = [name for name, value in SERVICES.items() if not value]
    if missing:
        reason = f"{' and '.join(missing)}: not set, so there is nothing to serve with"
        (pytest.fail if os.environ.get("REQUIRE_SERVICES") else pytest.skip)(reason)
    return {name: value for name, value in SERVICES.items() if value}


@pytest.fixture
def database(services: dict[str, str]) -> Iterator[str]:
    """An empty database of this test's own, dropped after it."""
    server = make_url(services["TEST_DATABASE_URL"]).set(
        drivername="postgresql+psycopg"
    )
    url = server.set(database=f"readme_{uuid.uuid4().hex}")
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {url.database}")
        yield url.render_as_string(hide_password=False)
        connection.exec_driver_sql(f"DROP DATABASE {url.database} WITH (FORCE)")
    engine.dispose()


def on_services(line: str) -> str:
    """Return a line with the services of here in the place of those that it names."""
    return re.sub(
        r"(TEST_\w+)=\S+", lambda name: f"{name[1]}={SERVICES[name[1]]}", line
    )


def needs_services(line: str) -> bool:
    return line.startswith(tuple(SERVICES))


def test_what_prose_names_stands_in_a_block_too() -> None:
    in_blocks = [f"{line} " for line in lines(README)]
    named = [command for command in typed(README) if command not in NOT_TYPED]

    assert [c for c in named if not any(f"{c} " in line for line in in_blocks)] == []


def test_a_developer_can_type_it_line_by_line(reader: Reader) -> None:
    for line in lines(DEVELOPING):
        if not needs_services(line):
            reader.type(line)
        elif all(SERVICES.values()):
            reader.type(on_services(line))


def test_an_operator_can_type_it_line_by_line(
    reader: Reader, services: dict[str, str], database: str
) -> None:
    for line in [*SET_UP, *lines(SERVING)]:
        if line in BY_ENGINE:
            continue
        reader.type(line)
        if line.startswith("cp .env.example"):
            reader.fill_in(
                SECRET_KEY=secrets.token_urlsafe(48),
                JWT_SECRET_KEY=secrets.token_urlsafe(48),
                DATABASE_URL=database,
                PUBLIC_URL="https://shop.example",
                REDIS_URL=services["TEST_REDIS_URL"],
                MAIL_SERVER="mail.example",
                MAIL_DEFAULT_SENDER="shop@shop.example",
            )
    answer = reader.ask("gunicorn run:app", "/")

    # Production, as `.env` says, sends whoever comes without TLS to PUBLIC_URL.
    assert answer.headers["Location"] == "https://shop.example/"


def test_the_page_about_deployment_says_nothing_else() -> None:
    page = (HOW_TO / "deploy.md").read_text("utf-8")

    assert set(lines(page)) <= set(lines(README))


def test_the_page_about_postgresql_can_be_typed_line_by_line(
    reader: Reader, services: dict[str, str], database: str
) -> None:
    url = database.replace("postgresql+psycopg://", "postgresql://")
    page = (HOW_TO / "use-postgresql.md").read_text("utf-8")
    *typed_here, suite = lines(page)
    assert suite in lines(README)  # where it is typed: it takes longest of all
    for line in [*SET_UP, *typed_here]:
        is_ours = line.startswith("export DATABASE_URL=")
        reader.type(f"export DATABASE_URL={url}" if is_ours else on_services(line))
    engine = create_engine(database)
    with engine.connect() as connection:
        users = connection.exec_driver_sql("SELECT count(*) FROM users").scalar_one()
    engine.dispose()

    assert users > 0


def works(command: list[str]) -> bool:
    return not subprocess.run(command, capture_output=True, check=False).returncode


def test_lines_for_an_engine_are_known_and_fit_the_file(tmp_path: Path) -> None:
    found = [line for line in lines(README) if line.startswith("docker")]
    assert found == list(BY_ENGINE)
    compose = ("docker", "compose")
    if shutil.which("docker") is None or not works([*compose, "version"]):
        pytest.skip("there is no docker compose")
    (tmp_path / ".env").write_text("POSTGRES_PASSWORD=x\n", "utf-8")
    shutil.copy(ROOT / "solution/compose.yaml", tmp_path)
    command = [*compose, "config", "--services"]
    services = subprocess.run(command, cwd=tmp_path, capture_output=True, check=True)

    assert b"app" in services.stdout.split()
