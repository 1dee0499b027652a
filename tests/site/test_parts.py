import pytest

from handrail.site.parts import NoPartError, headings, part_of

LESSON = """\
# 06 Models

Words.

## A key for every row

One.

### In PostgreSQL

Two.

```sh
# no heading
```

## `select` asks

Three.
"""


def test_a_part_ends_at_the_next_heading_of_its_rank() -> None:
    assert part_of(LESSON, "A key for every row") == (
        "## A key for every row\n\nOne.\n\n### In PostgreSQL\n\nTwo.\n\n"
        "```sh\n# no heading\n```"
    )


def test_a_part_below_another_ends_where_that_does() -> None:
    part = part_of(LESSON, "In PostgreSQL")

    assert part.startswith("### In PostgreSQL\n\nTwo.")
    assert part.endswith("```")


def test_the_last_part_ends_with_the_text() -> None:
    assert part_of(LESSON, "`select` asks") == "## `select` asks\n\nThree."


def test_what_is_no_heading_is_told_with_those_there_are() -> None:
    with pytest.raises(NoPartError, match=r'"no heading".*"06 Models", "A key for'):
        part_of(LESSON, "no heading")


def test_headings_come_in_order_with_their_level_and_line() -> None:
    assert [(h.words, h.level, h.line) for h in headings(LESSON)] == [
        ("06 Models", 1, 0),
        ("A key for every row", 2, 4),
        ("In PostgreSQL", 3, 8),
        ("`select` asks", 2, 16),
    ]
