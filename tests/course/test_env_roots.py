"""Variables of a list go one by one, and take along what is said of them alone."""

import pytest

from handrail.course.env_roots import cut_env
from handrail.course.model import CourseError

HEAD = "# Copy to .env: NAME=value.\n"
KEYS = "# Two keys.\n#   make key=1\nA_KEY=\nB_KEY=\n"
URL = "# Where it is.\nURL=http://a.example/?b=c\n"


def page(*paragraphs: str) -> str:
    return "\n".join(paragraphs)


@pytest.mark.parametrize(
    ("names", "left"),
    [
        ([], page(HEAD, KEYS, URL)),
        (["URL"], page(HEAD, KEYS)),
        (["A_KEY"], page(HEAD, KEYS.replace("A_KEY=\n", ""), URL)),
        (["A_KEY", "B_KEY"], page(HEAD, URL)),
        (["A_KEY", "B_KEY", "URL"], HEAD),
    ],
)
def test_the_rest_stays_as_it_was(names: list[str], left: str) -> None:
    assert cut_env(page(HEAD, KEYS, URL), names) == left


@pytest.mark.parametrize("name", ["NAME", "#   make key", "KEY", ""])
def test_what_is_not_there_cannot_go(name: str) -> None:
    with pytest.raises(CourseError, match="there is no variable"):
        cut_env(page(HEAD, KEYS, URL), [name, "URL"])
