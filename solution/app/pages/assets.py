"""Assets: static files. Browsers keep each one until its content changes."""

from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from flask import Response, current_app, request
from werkzeug.security import safe_join

from app.pages.blueprint import pages_bp

A_YEAR = "public, max-age=31536000, immutable"


@pages_bp.app_url_defaults
def add_version(endpoint: str, values: dict[str, Any]) -> None:
    """Add a version to the URL of a static file, which changes with its content."""
    if endpoint == "static":
        values["v"] = version(values["filename"])


@pages_bp.after_app_request
def keep_for_a_year(response: Response) -> Response:
    """Let browsers keep a file if it is the version that they have asked for.

    During an update, an old process can get a request for a new version.
    """
    wanted, arguments = request.args.get("v", "any"), request.view_args or {}
    if request.endpoint == "static" and wanted == version(arguments["filename"]):
        response.headers["Cache-Control"] = A_YEAR
    return response


def version(filename: str) -> str | None:
    """Return the version of a static file, or None if there is no such file."""
    path = safe_join(str(current_app.static_folder), filename)
    if path is None or not Path(path).is_file():
        return None
    return digest(Path(path), Path(path).stat().st_mtime_ns)


@lru_cache
def digest(path: Path, _changed_at: int) -> str:
    """Return a short digest of the file. It is computed again after a change."""
    return sha256(path.read_bytes()).hexdigest()[:12]
