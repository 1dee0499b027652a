import re
import tomllib
from itertools import chain

import pytest

from tests.test_production.served import PROJECT

COPY = re.compile(r"^COPY (?!--from)(.+) \S+$", re.MULTILINE)
NAME = re.compile(r"[A-Za-z0-9._-]+")


def copied() -> list[str]:
    """Return what the image takes of this folder."""
    dockerfile = (PROJECT / "Dockerfile").read_text()
    return list(chain.from_iterable(map(str.split, COPY.findall(dockerfile))))


def let_in() -> set[str]:
    """Return what .dockerignore does not keep from the build."""
    lines = (PROJECT / ".dockerignore").read_text().splitlines()
    assert "*" in lines
    return {line.removeprefix("!") for line in lines if line.startswith("!")}


def locked() -> dict[str, str]:
    """Return what is written in requirements.txt about each package, by its name."""
    text = (PROJECT / "requirements.txt").read_text().replace("\\\n", "")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return {NAME.findall(line)[0]: line for line in lines}


def test_the_image_takes_what_there_is() -> None:
    assert "app" in copied()
    assert all((PROJECT / name).exists() for name in copied())


def test_the_build_is_given_what_the_image_takes_and_no_more() -> None:
    assert let_in() == set(copied())


def test_whatever_the_application_needs_is_locked() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text())["project"]
    names = {NAME.findall(line)[0] for line in project["dependencies"]}

    assert names
    assert names <= locked().keys()


@pytest.mark.parametrize("line", locked().values(), ids=locked().keys())
def test_a_locked_package_has_one_version_and_hashes(line: str) -> None:
    assert re.match(r"[a-z0-9-]+(\[[a-z,-]+\])?==[0-9.]+ ", line)
    assert "--hash=sha256:" in line
