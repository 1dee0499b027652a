from datetime import UTC, datetime

import pytest
from markupsafe import Markup

from app.pages.filters import show_date, show_paragraphs


@pytest.mark.parametrize(
    ("day", "shown"), [((2026, 5, 1), "1 May 2026"), ((999, 12, 31), "31 December 999")]
)
def test_a_date_is_shown_in_words(day: tuple[int, int, int], shown: str) -> None:
    assert show_date(datetime(*day, tzinfo=UTC)) == shown


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("one", "<p>one</p>"),
        ("one\ntwo", "<p>one\ntwo</p>"),
        ("one\n\ntwo", "<p>one</p>\n<p>two</p>"),
        ("one\n \t\n\n\ntwo\n", "<p>one</p>\n<p>two</p>"),
        ("one\r\n\r\ntwo", "<p>one\r</p>\n<p>two</p>"),
        ("<b>&\"'", "<p>&lt;b&gt;&amp;&#34;&#39;</p>"),
        ("{{ 7 * 7 }} {0}", "<p>{{ 7 * 7 }} {0}</p>"),
    ],
)
def test_paragraphs_are_what_empty_lines_keep_apart(text: str, html: str) -> None:
    shown = show_paragraphs(text)

    assert shown == html
    assert isinstance(shown, Markup)
