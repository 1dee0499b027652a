"""Redirects: where the browser goes next, always on this site."""

import re
from http import HTTPStatus
from typing import Any

from flask import redirect, request, url_for
from werkzeug import Response


def go_to(endpoint: str, **values: Any) -> Response:
    """Send the browser to a page, which a reload asks for without the form again."""
    return redirect(url_for(endpoint, **values), HTTPStatus.SEE_OTHER)


def here() -> str | None:
    """Return the URL to come back to later, or None if this request is a form."""
    path = request.script_root + request.full_path.rstrip("?")
    return path if request.method == "GET" else None


def go_back() -> Response:
    """Send the browser to the page in `next`, if it is on this site."""
    target = request.args.get("next", "")
    if is_local(target):
        return redirect(target, HTTPStatus.SEE_OTHER)
    return go_to("pages.list_posts")


def is_local(target: str) -> bool:
    """Tell whether a browser stays on this site if it goes there.

    Browsers take a second slash, or a backslash, for the start of another host. They
    leave out tabs and line breaks before they look.
    """
    return re.fullmatch(r"/(?!/)[!-\[\]-~]*", target) is not None
