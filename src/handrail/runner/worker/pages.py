"""Shows an HTML page in one line: what a learner has to know of it."""

import html
import re

DOCTYPE = "<!doctype html>"
STOCK = re.compile(
    r"\A<!doctype html>\s*<html lang=en>\s*<title>(?P<title>.*?)</title>\s*<h1>.*?</h1>"
    r"\s*(?:<p>(?P<reason>.*?)(?:</p>|\Z))?",
    re.DOTALL,
)
TITLE = re.compile(r"<title[^>]*>(.*?)</title>", re.DOTALL | re.IGNORECASE)
UNSEEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style|title|head)\b.*?(?:</\1>|\Z)|<[^>]*(?:>|\Z)",
    re.DOTALL | re.IGNORECASE,
)
LONGEST = 200


def is_page(text: str) -> bool:
    """Tell whether a text is an HTML page."""
    return text.lstrip()[:20].lower().startswith((DOCTYPE, "<html"))


def one_line(page: str) -> str:
    """Return what a page is: its title, or the first of its text."""
    stock = STOCK.match(page)
    if stock:
        reason = stock["reason"] or ""
        own = "" if is_usual(stock["title"], reason) else f": {plain(reason)}"
        return f"{DOCTYPE} {plain(stock['title'])}{own} (Werkzeug's own page)"
    title = TITLE.search(page)
    parts = (plain(title[1]) if title else "", plain(UNSEEN.sub(" ", page))[:LONGEST])
    return " · ".join((DOCTYPE, *filter(None, parts)))


def is_usual(title: str, reason: str) -> bool:
    """Tell whether a page of Werkzeug's gives the reason that it gives to all."""
    from werkzeug.exceptions import default_exceptions  # noqa: PLC0415

    code = title.partition(" ")[0]
    known = default_exceptions.get(int(code)) if code.isdecimal() else None
    return known is None or plain(reason) == plain(known.description or "")


def plain(text: str) -> str:
    """Return text of a page in one line, with letters for their entities."""
    return " ".join(html.unescape(text).split())
