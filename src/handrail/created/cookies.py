"""Cookies that tell who a client is, and the flags that they lack."""

from collections.abc import Iterator

from handrail.created.answers import Cookie
from handrail.created.application import Application

FLAGS = {"SECURE": "Secure", "HTTPONLY": "HttpOnly", "SAMESITE": "SameSite"}


def missing_flags(application: Application) -> Iterator[tuple[Cookie, str, str]]:
    """Yield cookies with a flag that each lacks: its name, and that of its setting."""
    cookies = ((application.session, "SESSION"), (application.token, "JWT"))
    for cookie, prefix in cookies:
        if cookie is not None:
            for flag in lacking(cookie):
                yield cookie, FLAGS[flag], f"{prefix}_COOKIE_{flag}"


def lacking(cookie: Cookie) -> list[str]:
    """Return the flags that a cookie lacks, as settings name them."""
    has = {
        "SECURE": cookie.secure,
        "HTTPONLY": cookie.http_only,
        "SAMESITE": bool(cookie.same_site),
    }
    return [flag for flag, is_there in has.items() if not is_there]


def opens_session(application: Application) -> bool:
    """Tell whether the application keeps sessions: a view began one, or code may."""
    return application.uses_session or begins_session(application)


def begins_session(application: Application) -> bool:
    """Tell whether a view has begun a session for a client whom nobody knows."""
    name = application.session_name
    return any(c.name == name for p in application.probes or () for c in p.cookies)
