"""Prose: the descriptions of the document as HTML."""

import re

from markupsafe import Markup

CODE = re.compile("`([^`]+)`")


def prose(text: str) -> Markup:
    """Return text as HTML: paragraphs, and code where it has backquotes."""
    blocks = text.split("\n\n") if text else []
    return Markup("\n").join(paragraph(block) for block in blocks)


def paragraph(text: str) -> Markup:
    """Return one paragraph of text as HTML."""
    parts = CODE.split(text)
    parts[1::2] = [Markup("<code>{}</code>").format(code) for code in parts[1::2]]
    return Markup("<p>{}</p>").format(Markup("").join(parts))
