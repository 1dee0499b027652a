"""A guardrail is found by the name of its file, and the two have to agree."""

import importlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

from handrail.course.model import CourseError
from handrail.guardrails.base import Guardrail
from handrail.guardrails.registry import (
    find_guardrail,
    house_guardrails,
    load_guardrails,
)

SOURCE = '''"""# {id} {title}

Words about it.
"""

from handrail.guardrails.base import Guardrail


class Rule(Guardrail):
    id = "{id}"
    slug = "{slug}"
    title = "{title}"
    summary = "Do it."
    points_at = ()
'''
Write = Callable[..., ModuleType]


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Write]:
    """A function that writes a package of files, and imports it."""
    monkeypatch.syspath_prepend(tmp_path)
    folder = tmp_path / "made_up_rules"
    folder.mkdir()

    def write(**files: str) -> ModuleType:
        (folder / "__init__.py").touch()
        for name, source in files.items():
            (folder / f"{name}.py").write_text(source, encoding="utf-8")
        importlib.invalidate_caches()
        return importlib.import_module(folder.name)

    yield write
    for name in [n for n in sys.modules if n.partition(".")[0] == folder.name]:
        del sys.modules[name]


def rule(id_: str, slug: str = "a-rule", title: str = "A rule") -> str:
    return SOURCE.format(id=id_, slug=slug, title=title)


def test_they_are_sorted_by_id(package: Write) -> None:
    made = package(g11_a_rule=rule("11"), g02_a_rule=rule("02"), helper="x = 1\n")

    assert [g.id for g in load_guardrails(made)] == ["02", "11"]


def test_the_page_is_the_docstring(package: Write) -> None:
    (guardrail,) = load_guardrails(package(g02_a_rule=rule("02")))

    assert guardrail.page == "# 02 A rule\n\nWords about it."
    assert guardrail.label == "02 A rule"
    assert guardrail.source == "g02_a_rule.py"


@pytest.mark.parametrize(
    ("name", "source", "problem"),
    [
        (
            "g03_a_rule",
            rule("02"),
            "g03_a_rule.py: holds the guardrail of g02_a_rule.py",
        ),
        ("g02_other", rule("02"), "g02_other.py: holds the guardrail of g02_a_rule.py"),
        ("g02_a_rule", '"""# 02"""\n', "g02_a_rule.py: defines 0 guardrails"),
        (
            "g02_a_rule",
            rule("02") + "\n\nclass Second(Rule):\n    pass\n",
            "g02_a_rule.py: defines 2 guardrails",
        ),
        (
            "g02_a_rule",
            rule("02").replace("# 02 A rule", "# 02 Another"),
            "its page should begin: # 02 A rule",
        ),
    ],
)
def test_a_file_that_disagrees_is_refused(
    name: str, source: str, problem: str, package: Write
) -> None:
    with pytest.raises(CourseError) as caught:
        load_guardrails(package(**{name: source}))

    assert problem in str(caught.value)


def test_an_id_is_given_once(package: Write) -> None:
    made = package(g02_a_rule=rule("02"), g02_b_rule=rule("02", slug="b-rule"))

    with pytest.raises(CourseError, match=r"g02_a_rule\.py and g02_b_rule\.py"):
        load_guardrails(made)


@pytest.mark.parametrize("name", ["06", "6", "error-handlers"])
def test_one_is_found_by_number_and_by_name(name: str, tmp_path: Path) -> None:
    assert find_guardrail(tmp_path, name).id == "06"


@pytest.mark.parametrize("name", ["00", "", "errors", "006"])
def test_one_that_is_not_there_is_named(name: str, tmp_path: Path) -> None:
    with pytest.raises(LookupError, match=f"no guardrail '{name}'. There are 01, "):
        find_guardrail(tmp_path, name)


@pytest.mark.parametrize("guardrail", house_guardrails(), ids=lambda g: str(g.id))
def test_every_page_has_every_section(guardrail: Guardrail) -> None:
    headings = [line for line in guardrail.page.splitlines() if line.startswith("#")]

    assert headings == [
        f"# {guardrail.label}",
        "## What",
        "## Why",
        "## Wrong",
        "## Right",
        "## Where the guide goes wrong",
        "## How it is enforced",
        "## Ask yourself",
        "## References",
    ]


@pytest.mark.parametrize("guardrail", house_guardrails(), ids=lambda g: str(g.id))
def test_every_guardrail_says_what_it_asks_for(guardrail: Guardrail) -> None:
    assert guardrail.summary.endswith(".")
    assert guardrail.points_at
