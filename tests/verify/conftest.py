"""The small course in a folder, and what a law finds in it."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from small_course import write_small_course

from handrail.course.loader import load_course
from handrail.course.model import Course, Symbol
from handrail.guardrails.base import Guardrail
from handrail.runner.host.forks import IS_POSSIBLE, Forks
from handrail.runner.host.forkserver import Ahead
from handrail.verify import law08_guardrails, law10_prose
from handrail.verify.check import Breach, Check, running_by
from handrail.verify.prove import prove

Law = Callable[[Course], list[Check]]

PAGE = "# {0} Rule {0}\n\n[app/till.py::PRICES](solution/app/till.py)\n"
PLACES = (Symbol("app/till.py", "PRICES"), Symbol("pyproject.toml"))


class Rule(Guardrail):
    """A guardrail whose page is a value, not a docstring.

    Attributes:
        text: The page.
        folder: Where its file is.
    """

    def __init__(self, number: str) -> None:
        self.id, self.slug, self.title = number, f"rule-{number}", f"Rule {number}"
        self.summary, self.points_at = "Do it.", PLACES
        self.text, self.folder = PAGE.format(number), "src/handrail/guardrails"

    @property
    def page(self) -> str:
        return self.text

    @property
    def source(self) -> str:
        return f"g{self.id}_rule.py"

    @property
    def file(self) -> str:
        return f"{self.folder}/{self.source}"


@pytest.fixture(scope="session")
def forks() -> Iterator[Forks]:
    """Servers of forks for all tests of laws."""
    with closing(Forks(Ahead(("flask",)))) as forks:
        yield forks


@pytest.fixture(autouse=True)
def tests_on_forks(forks: Forks) -> Iterator[None]:
    """Has checks run their tests as `handrail verify` does, where there are forks."""
    if not IS_POSSIBLE:
        yield
        return
    with running_by(forks.run, forks.try_out):
        yield


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The small course's folder, for a test to break."""
    return write_small_course(tmp_path / "course")


@pytest.fixture
def find(root: Path) -> Callable[..., list[Breach]]:
    """A function that makes the checks of a law on the course as it stands on the disk.

    Of a law with slow checks a test makes those that it is about.
    """

    def find(law: Law, *about: str) -> list[Breach]:
        checks = law(load_course(root))
        wanted = [check for check in checks if not about or check.about in about]
        assert len(wanted) == (len(about) or len(checks)) > 0
        return [breach for proof in prove(wanted) for breach in proof.breaches]

    return find


@pytest.fixture
def find_one(find: Callable[..., list[Breach]]) -> Callable[..., Breach]:
    """A function that does the same and returns the only breach that there is."""

    def find_one(law: Law, *about: str) -> Breach:
        (breach,) = find(law, *about)
        return breach

    return find_one


@pytest.fixture
def house(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """A function that makes three guardrails the house's, the first with changes."""

    def house(**changes: object) -> None:
        rules = (Rule("01"), Rule("02"), Rule("03"))
        vars(rules[0]).update(changes)
        for law in (law08_guardrails, law10_prose):
            monkeypatch.setattr(law, "all_guardrails", lambda _: rules)

    return house
