"""Words of the field lead to the glossary, once a page, where they stand in prose."""

import pytest

from handrail.site.glossary import PATH, linked, with_terms
from handrail.site.sheet import Sheet

TERMS = ["Blueprint", "CORS", "N+1", "Reverse proxy"]


def link(words: str, anchor: str) -> str:
    return f"[{words}](/lookup/glossary.md#{anchor})"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("A blueprint.", f"A {link('blueprint', 'blueprint')}."),
        ("Blueprints, yes.", f"{link('Blueprints', 'blueprint')}, yes."),
        ("- of CORS", f"- of {link('CORS', 'cors')}"),
        ("An N+1 it is.", f"An {link('N+1', 'n1')} it is."),
        ("1. A reverse proxy", f"1. A {link('reverse proxy', 'reverse-proxy')}"),
        (
            "`blueprint`, a blueprint",
            f"`blueprint`, a {link('blueprint', 'blueprint')}",
        ),
        (
            "A blueprint,\na blueprint",
            f"A {link('blueprint', 'blueprint')},\na blueprint",
        ),
        (
            "A blueprint and CORS",
            f"A {link('blueprint', 'blueprint')} and {link('CORS', 'cors')}",
        ),
    ],
)
def test_the_first_use_is_a_link(text: str, shown: str) -> None:
    assert linked(text, TERMS) == shown


@pytest.mark.parametrize(
    "text",
    [
        "# A blueprint",
        "| a blueprint |",
        "    a blueprint, as code",
        "```python\nblueprint = 1\n```\n",
        "`a blueprint`",
        "[a blueprint](https://example.org)",
        "blueprint_of, blueprint-like, my-blueprint",
        "of cors",
    ],
)
def test_what_is_no_prose_stays(text: str) -> None:
    assert linked(text, TERMS) == text


def test_blocks_stay_where_they_are() -> None:
    text = "One.\n\n```python\nx = 1\n```\n\nA blueprint.\n\n```sh\nls\n```\n"

    assert linked(text, []) == text
    assert linked(text, TERMS).count("](") == 1


def test_lessons_and_guardrails_have_the_links_and_no_other_page() -> None:
    words = "# Glossary\n\n### Exercise\n\n## Words of the field\n\n### Blueprint\n"
    pages = [
        Sheet(path, "An exercise about a blueprint.", "")
        for path in ("learn/02_x.md", "understand/guardrails/02-y.md", "do/z.md")
    ]
    lesson, guardrail, other, _ = with_terms([*pages, Sheet(PATH, words, "")])

    assert lesson.text == f"An exercise about a {link('blueprint', 'blueprint')}."
    assert guardrail.text == lesson.text
    assert other.text == pages[0].text


def test_without_a_glossary_the_pages_stay() -> None:
    page = Sheet("learn/02_x.md", "A blueprint.", "")

    assert with_terms([page]) == [page]
