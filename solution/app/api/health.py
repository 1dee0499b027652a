"""Health: is the process alive, and is it ready for traffic?"""

from collections.abc import Callable
from typing import Any

from flask import Blueprint, Flask, Response, current_app

from app.utils.json_errors import json_error

ReadinessCheck = Callable[[], object]

health_bp = Blueprint("health", __name__, url_prefix="/health")


def readiness_checks(app: Flask) -> dict[str, ReadinessCheck]:
    """Return the application's own readiness checks by name."""
    checks: dict[str, ReadinessCheck] = app.extensions.setdefault(
        "readiness_checks", {}
    )
    return checks


def add_readiness_check(app: Flask, name: str, check: ReadinessCheck) -> None:
    """Have `ready` call the check, which raises where its dependency is down.

    Raises:
        ValueError: The application has a check of that name.
    """
    checks = readiness_checks(app)
    if name in checks:
        raise ValueError(f"There is a readiness check named {name!r} already.")
    checks[name] = check


def check_passes(name: str, check: ReadinessCheck) -> bool:
    """Run one check; its reason for failing is for the log alone."""
    try:
        check()
    except Exception:
        current_app.logger.exception("Readiness check %r failed", name)
        return False
    return True


@health_bp.get("/live")
def live() -> dict[str, str]:
    """Answer that the process serves requests; nothing else is looked at."""
    return {"status": "ok"}


@health_bp.get("/ready")
def ready() -> Response | dict[str, Any]:
    """Answer whether everything that requests depend on is there.

    All checks run, so that one answer names all that is down.
    """
    checks = readiness_checks(current_app)
    down = [name for name, check in checks.items() if not check_passes(name, check)]
    if down:
        return json_error(503, "Not ready", dict.fromkeys(down, "unavailable"))
    return {"status": "ok"}


@health_bp.after_request
def forbid_caching(response: Response) -> Response:
    """Keep proxies from answering with yesterday's health."""
    response.cache_control.no_store = True
    return response
