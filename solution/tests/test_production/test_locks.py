import re
import tomllib

import pytest

from tests.test_production.served import PROJECT

LOCKS = ("requirements.txt", "requirements-dev.txt")
NAME = re.compile(r"[A-Za-z0-9._-]+")


def locked(file: str) -> dict[str, str]:
    """Return what is written in a lock about each package, by its name and marker."""
    text = (PROJECT / file).read_text().replace("\\\n", "")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return {line.partition(" --hash")[0].strip(): line for line in lines}


def names(requirements: list[str]) -> set[str]:
    """Return the names of the packages that requirements begin with."""
    return {NAME.findall(line)[0] for line in requirements}


def test_whatever_the_application_needs_is_locked() -> None:
    tables = tomllib.loads((PROJECT / "pyproject.toml").read_text())
    needed = names(tables["project"]["dependencies"])

    assert needed
    assert needed <= names(list(locked("requirements.txt")))


def test_whatever_its_development_needs_is_locked_too() -> None:
    tables = tomllib.loads((PROJECT / "pyproject.toml").read_text())
    needed = names(tables["dependency-groups"]["dev"])

    assert needed
    assert needed <= names(list(locked("requirements-dev.txt")))


def test_developers_have_what_the_server_has() -> None:
    server, developers = locked("requirements.txt"), locked("requirements-dev.txt")

    assert server.items() < developers.items()


@pytest.mark.parametrize("file", LOCKS)
def test_each_locked_package_has_one_version_and_hashes(file: str) -> None:
    for entry, line in locked(file).items():
        assert re.match(r"[a-z0-9-]+(\[[a-z,-]+\])?==[0-9a-z.]+( ; .+)?\Z", entry)
        assert "--hash=sha256:" in line
