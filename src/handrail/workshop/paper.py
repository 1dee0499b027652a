"""What slides and handouts share: Markdown and code as HTML."""

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markdown_it import MarkdownIt
from markupsafe import Markup
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

from handrail.templates import templates_in

TEMPLATES = Path(__file__).with_name("templates")
LIGHT, DARK = "xcode", "monokai"  # each has enough contrast on its own background
MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")


@cache
def templates() -> Environment:
    """Return the templates; what they are given is text, or marked as HTML."""
    environment = templates_in(TEMPLATES)
    environment.filters["inline"] = inline
    environment.filters["markdown"] = markdown
    environment.filters["code"] = code
    return environment


def render(template: str, **values: Any) -> str:
    """Return a page of one file: its styles and scripts are in it."""
    return (
        templates()
        .get_template(template)
        .render(
            **values,
            light=colours(LIGHT),
            dark=colours(DARK, ':root[data-theme="dark"]'),
        )
    )


def inline(words: str) -> Markup:
    """Return a line of Markdown as HTML; HTML in it stays text."""
    return Markup(MARKDOWN.renderInline(words))  # noqa: S704


def markdown(text: str) -> Markup:
    """Return a text in Markdown as HTML; HTML in it stays text."""
    highlighted = {"highlight": lambda text, language, _: str(code(text, language))}
    parser = MarkdownIt("commonmark", {"html": False, **highlighted}).enable("table")
    return Markup(parser.render(text))  # noqa: S704


def code(text: str, language: str) -> Markup:
    """Return code as HTML, with its words in classes for colours."""
    try:
        lexer = get_lexer_by_name(language, stripnl=False)
    except ClassNotFound:
        lexer = get_lexer_by_name("text", stripnl=False)
    formatter: HtmlFormatter[str] = HtmlFormatter(nowrap=True)
    return Markup(highlight(text, lexer, formatter).rstrip("\n"))  # noqa: S704


def colours(style: str, within: str = "") -> Markup:
    """Return the rules that give code its colours, and its background."""
    formatter: HtmlFormatter[str] = HtmlFormatter(style=style)
    rules = formatter.get_style_defs(f"{within} pre".strip())  # type: ignore[no-untyped-call]
    return Markup(rules)  # noqa: S704
