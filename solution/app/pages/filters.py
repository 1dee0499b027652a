"""Filters: how templates show times and plain text."""

import re
from datetime import datetime

from markupsafe import Markup

from app.pages.blueprint import pages_bp

EMPTY_LINES = re.compile(r"\n\s*\n")


@pages_bp.app_template_filter("date")
def show_date(moment: datetime) -> str:
    """Return the day of the moment, as in "1 May 2026"."""
    return f"{moment.day} {moment:%B %Y}"


@pages_bp.app_template_filter("paragraphs")
def show_paragraphs(text: str) -> Markup:
    """Return plain text as HTML: an empty line begins a new paragraph."""
    blocks = EMPTY_LINES.split(text.strip())
    return Markup("\n").join(Markup("<p>{}</p>").format(block) for block in blocks)
