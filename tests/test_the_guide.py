"""Each page explains what the guide is, where it first names it."""

from pathlib import Path

import pytest

from handrail.guardrails.registry import house_guardrails

ROOT = Path(__file__).resolve().parents[1]
EXPLAINED = "a text of rules and sample code for Flask"
FILES = [
    ROOT / "README.md",
    *ROOT.glob("docs/**/*.md"),
    *ROOT.glob("chapters/*/README.md"),
]
PAGES = {file.relative_to(ROOT).as_posix(): file.read_text("utf-8") for file in FILES}
PAGES |= {guardrail.label: guardrail.page for guardrail in house_guardrails()}
NAMING = [name for name, text in PAGES.items() if "the guide" in text.lower()]


@pytest.mark.parametrize("name", NAMING)
def test_the_guide_is_explained_where_it_is_first_named(name: str) -> None:
    paragraphs = (" ".join(text.split()) for text in PAGES[name].split("\n\n"))
    prose = (text for text in paragraphs if not text.startswith("#"))
    first = next(text for text in prose if "the guide" in text.lower())
    before, _, after = first.lower().partition("the guide")

    assert EXPLAINED.lower() in after
    assert "guide" not in before
    assert after.index(EXPLAINED.lower()) < 10


def test_every_lesson_and_every_guardrail_is_among_them() -> None:
    assert len(NAMING) >= len(house_guardrails()) + len(
        list(ROOT.glob("chapters/0[1-4]*"))
    )
