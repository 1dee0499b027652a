"""The programs that pages are made by: what they read, and what they refuse."""

import re
from pathlib import Path

import architecture
import chapter_keys
import exchange
import imports
import pytest
import trying
from marshmallow import Schema, fields

ROOT = Path(__file__).resolve().parents[2]
ENVIRON = re.compile(r"\benviron(?:\.get\(|\[)\"(\w+)\"")
NAMED = re.compile(r"^\w+ = \"((?:HANDRAIL|TEST)_[A-Z_]+)\"", re.MULTILINE)
OF_OTHERS = {"guardrails", "fixes"}  # folders with code that is shown or written
# What the program says to processes of its own, and what applications read: that of the
# course, and the board, whose keys `handrail board` makes.
NO_SETTINGS = {
    "BOARD_DATABASE_URL",
    "BOARD_INSTRUCTOR_KEY",
    "BOARD_ROOM_CODE",
    "BOARD_SECRET_KEY",
    "DATABASE_URL",
    "HANDRAIL_ASKED",
    "HANDRAIL_BROWSER",
    "HANDRAIL_PYTHON",
    "HANDRAIL_RUN",
    "PATH",
    "PROMPT",
    "PYTHONDONTWRITEBYTECODE",
    "TMPDIR",
}


class Small(Schema):
    kept = fields.Str(required=True)
    more = fields.Str(load_default="")


def test_keys_are_listed_with_whether_they_are_needed() -> None:
    told = {"kept": "what is kept", "more": "and more"}

    assert chapter_keys.keys(Small(), told).splitlines()[2:] == [
        "| `kept` | what is kept | required |",
        "| `more` | and more | may be left out |",
    ]


@pytest.mark.parametrize("told", [{"kept": "it"}, {"kept": "", "more": "", "x": ""}])
def test_a_key_that_is_explained_nowhere_stops_the_page(told: dict[str, str]) -> None:
    with pytest.raises(LookupError, match="in one alone"):
        chapter_keys.keys(Small(), told)


def test_rooms_are_read_from_imports(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "app/api").mkdir(parents=True)
    (tmp_path / "app/__init__.py").write_text('"""All."""\nfrom app import api\n')
    (tmp_path / "app/api/__init__.py").write_text('"""Routes."""\nimport flask\n')
    (tmp_path / "app/api/users.py").write_text("from app.models import User\n")
    (tmp_path / "app/models.py").write_text('"""Tables.\n\nMore."""\nimport app.api\n')
    found = imports.rooms()

    assert found["factory"].needs == {"api"}
    assert (found["api"].needs, found["api"].libraries) == ({"models"}, {"flask"})
    assert (found["models"].about, found["models"].needs) == ("Tables.", {"api"})
    assert "no import goes in a circle" in architecture.about_circles()


def test_modules_in_a_circle_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "app").mkdir()
    (tmp_path / "app/a.py").write_text("import app.b\n")
    (tmp_path / "app/b.py").write_text("from app import a\n")

    assert "`app.a`, `app.b`" in architecture.about_circles()


def test_an_arrow_that_another_way_implies_is_left_out() -> None:
    needs = {"a": {"b", "c"}, "b": {"c"}, "c": set[str]()}
    arrows = [line.strip() for line in architecture.diagram(needs) if "-->" in line]

    assert arrows == ["a --> b", "b --> c"]


def test_an_arrow_of_a_circle_stays() -> None:
    needs = {"a": {"b"}, "b": {"c"}, "c": {"a"}}
    arrows = [line.strip() for line in architecture.diagram(needs) if "-->" in line]

    assert arrows == ["a --> b", "b --> c", "c --> a"]


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("1 + 1", ">>> 1 + 1\n2"),
        ("x = 1", ">>> x = 1"),
        ("1 / 0", ">>> 1 / 0\nZeroDivisionError: division by zero"),
        (
            "import warnings; warnings.warn('old', DeprecationWarning)",
            ">>> import warnings; warnings.warn('old', DeprecationWarning)\n"
            "DeprecationWarning: old",
        ),
        ("if True:\n    print(2)\n", ">>> if True:\n...     print(2)\n2"),
    ],
)
def test_what_is_tried_is_shown_with_what_it_says(code: str, said: str) -> None:
    assert trying.tried(code) == said


def test_long_bodies_are_cut() -> None:
    assert exchange.short("x" * 401) == "x" * 400 + "…"
    assert exchange.short("x\n" * 17) == "x\n" * 15 + "x…"
    assert exchange.short("short") == "short"


def test_the_settings_of_the_program_are_those_that_it_reads() -> None:
    page = (ROOT / "docs/lookup/settings.md").read_text("utf-8")
    _, _, own = page.partition("## Of the program")
    files = (ROOT / "src/handrail").rglob("*.py")
    code = [f.read_text("utf-8") for f in files if f.parent.name not in OF_OTHERS]
    read = {name for text in code for name in ENVIRON.findall(text)}
    read |= {name for text in code for name in NAMED.findall(text)}
    told = set(re.findall(r"^\| `(\w+)`", own, re.MULTILINE))

    assert told - {"NO_COLOR"} == read - NO_SETTINGS
