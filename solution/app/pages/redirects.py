"""Redirects: where the browser goes next, and nowhere outside of this site."""

import re
from http import HTTPStatus
from typing import Any

from flask import redirect, request, url_for
from werkzeug import Response

# Browsers read // and /\ as the start of another host, and skip control characters.
LOCAL_PATH = re.compile(r"/(?!/)[!-\[\]-~]*")


def go_to(endpoint: str, **values: Any) -> Response:
    """Send the browser on; where it goes after a form, a reload does not send again."""
    return redirect(url_for(endpoint, **values), HTTPStatus.SEE_OTHER)


def here() -> str | None:
    """Return where to come back to after a detour; None if that takes a form."""
    path = request.script_root + request.full_path.rstrip("?")
    return path if request.method == "GET" else None


def go_back() -> Response:
    """Send the browser to the page that `next` names, if it is one of this site."""
    target = request.args.get("next", "")
    if is_local(target):
        return redirect(target, HTTPStatus.SEE_OTHER)
    return go_to("pages.list_posts")


def is_local(target: str) -> bool:
    """Tell whether a browser that is sent there stays on this site."""
    return LOCAL_PATH.fullmatch(target) is not None
