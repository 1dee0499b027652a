"""Links within the course lead to the site's pages, or become text."""

import pytest

from handrail.course.model import Course
from handrail.site.links import no_address, rewrite_links, site_address


def on_site(text: str, course: Course) -> str:
    base = course.chapter(1).folder
    return rewrite_links(text, lambda target: site_address(target, base, course))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[two](../02_two/README.md)", "[two](/learn/02_two.md)"),
        ("[two](../02_two/)", "[two](/learn/02_two.md)"),
        ("[two](../02_two/README.md#how)", "[two](/learn/02_two.md#how)"),
        (
            "[6](../../src/handrail/guardrails/g06_error_handlers.py)",
            "[6](/understand/guardrails/06-error-handlers.md)",
        ),
        ("[the code](../../solution/app/hello.py)", "the code"),
        ("[`greet`](../../solution/app/hello.py)", "`greet`"),
        ("[two\nlines](mistakes/make-one/first.py)", "two\nlines"),
        ("[far](../../../../elsewhere.md)", "far"),
        ("[tests](../../exercises/) and [code](../../solution/)", "tests and code"),
    ],
)
def test_a_link_within_the_course(text: str, expected: str, course: Course) -> None:
    assert on_site(text, course) == expected


@pytest.mark.parametrize(
    "text",
    [
        "[Flask](https://flask.palletsprojects.com/)",
        "[mail](mailto:ann@example.com)",
        "[below](#how)",
        "![picture](picture.png)",
        "`[text](target)`",
        "``a ` [text](target)``",
        "```markdown\n[text](target)\n```",
        "````\n```\n[text](target)\n```\n````",
        "a list[int] (with words)",
    ],
)
def test_everything_else_is_left_alone(text: str, course: Course) -> None:
    assert on_site(text, course) == text


def test_blocks_and_prose_stay_in_order(course: Course) -> None:
    text = "[a](x)\n\n```sh\n[b](x)\n```\n\n[c](x)\n\n```sh\n[d](x)\n```\n"

    assert rewrite_links(text, no_address) == text.replace("[a](x)", "a").replace(
        "[c](x)", "c"
    )
