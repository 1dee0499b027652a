import re
from itertools import chain

from tests.test_production.served import PROJECT

COPY = re.compile(r"^COPY (?!--from)(.+) \S+$", re.MULTILINE)


def copied() -> list[str]:
    """Return what the image takes of this folder."""
    dockerfile = (PROJECT / "Dockerfile").read_text()
    return list(chain.from_iterable(map(str.split, COPY.findall(dockerfile))))


def let_in() -> set[str]:
    """Return what .dockerignore does not keep from the build."""
    lines = (PROJECT / ".dockerignore").read_text().splitlines()
    assert "*" in lines
    return {line.removeprefix("!") for line in lines if line.startswith("!")}


def test_the_image_takes_what_there_is() -> None:
    assert "app" in copied()
    assert all((PROJECT / name).exists() for name in copied())


def test_the_build_is_given_what_the_image_takes_and_no_more() -> None:
    assert let_in() == set(copied())
