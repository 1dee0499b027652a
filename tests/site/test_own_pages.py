"""Pages that are written by hand show code as lessons do, and link to made pages."""

from pathlib import Path

import pytest

from handrail.course.model import Course
from handrail.site.include import IncludeError
from handrail.site.made import Made
from handrail.site.own_pages import assets, own_sheets
from handrail.site.sheet import Sheet


def only(course: Course, text: str) -> Sheet:
    file = course.root / "docs/do/x.md"
    file.parent.mkdir(parents=True)
    file.write_text(text, "utf-8")
    (make,) = own_sheets(course, course.root / "docs", Made())
    return make()


def test_code_is_put_in_and_links_lead_to_pages(course: Course) -> None:
    sheet = only(
        course,
        "---\norder: 3\n---\n\n# X\n\n[app/hello.py::WORD](../../solution/app/hello.py)"
        "\n\nSee [one](../../chapters/01_one/README.md), [y](y.md#a) and "
        "[map](../lookup/map.md).\n",
    )

    assert (sheet.path, sheet.order, sheet.source) == ("do/x.md", 3, "docs/do/x.md")
    assert 'WORD = "Hello"' in sheet.text
    assert (
        "See [one](/learn/01_one.md), [y](/do/y.md#a) and [map](/lookup/map.md)."
        in (sheet.text)
    )


def test_an_answer_is_folded(course: Course) -> None:
    sheet = only(course, "# X\n\n[app/hello.py::greet](../../solution/app/hello.py)\n")

    assert '??? note "Shows the answer to 2.1' in sheet.text


def test_what_is_not_there_is_named(course: Course) -> None:
    with pytest.raises(IncludeError, match=r"docs/do/x\.md:3: app/gone\.py"):
        only(course, "# X\n\n[app/gone.py](../../solution/app/gone.py)\n")


def test_assets_are_neither_pages_nor_programs(tmp_path: Path) -> None:
    for name in ("a/x.css", "b.svg", "p.md", "q.py", "__pycache__/q.pyc"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(b"x")

    assert assets(tmp_path).keys() == {"a/x.css", "b.svg"}
