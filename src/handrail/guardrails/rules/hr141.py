"""Flags of cookies that are turned off."""

import ast
from collections.abc import Iterator

from handrail.created.application import Application
from handrail.created.cookies import missing_flags, opens_session
from handrail.guardrails.finding import Finding, Level
from handrail.guardrails.rule import ALL, APPLICATION_ALONE, Rule
from handrail.source.calls import is_false, key_of, text_of
from handrail.source.classes import is_spared
from handrail.source.module import Module

NAMES = ("SESSION_COOKIE", "REMEMBER_COOKIE", "JWT_COOKIE")
FLAGS = ("SECURE", "HTTPONLY")


class HR141(Rule):
    """A cookie that tells who a client is lacks Secure, HttpOnly or SameSite.

    Without Secure it goes over HTTP, without HttpOnly every script reads it, without
    SameSite other sites send it along. A created application is asked for its cookies;
    on one that opens no session, what its session lacks is a hint.
    """

    id = "HR141"
    title = "Cookie without its flags"
    kinds = APPLICATION_ALONE
    profiles = ALL
    words = NAMES
    needs = ("probes", "session_name")
    fix = "Set the three flags in production: Secure, HttpOnly and SameSite=Lax."
    false_alarms = "A cookie that a page of another site has to send."

    def look(self, module: Module) -> Iterator[Finding]:
        """Yield the settings that turn a flag off."""
        for target, value in module.assigned:
            name = key_of(target) or (target.id if isinstance(target, ast.Name) else "")
            is_off = turns_off(name, value) and not is_spared(module, value)
            if is_off and not is_on_elsewhere(module, name):
                message = f"{name} takes a flag off the cookie."
                yield self.found(module.at(value), message)

    def ask(self, application: Application) -> Iterator[Finding]:
        """Yield the flags that cookies lack, as they are sent."""
        is_opened = opens_session(application)
        for cookie, flag, setting in missing_flags(application):
            place, lack = application.about(setting), f"without {flag}"
            if is_opened or not setting.startswith("SESSION"):
                message = f"The cookie {cookie.name} is sent {lack}."
                yield self.found(place, message)
            else:
                message = f"If a session is ever opened, its cookie is sent {lack}."
                yield self.found(place, message, level=Level.HINT)

    def denies(self, application: Application, finding: Finding) -> bool:
        """Tell whether the session's cookie has a flag that a setting takes off."""
        text, session = finding.place.text, application.session
        lacking = {setting for *_, setting in missing_flags(application)}
        is_about = text.startswith("SESSION_COOKIE") and session is not None
        return is_about and not text.startswith(tuple(lacking) or ("-",))


def turns_off(name: str, value: ast.expr) -> bool:
    """Tell whether a setting takes a flag off a cookie."""
    if not name.startswith(NAMES):
        return False
    if name.endswith("SAMESITE"):
        return text_of(value) == "None"
    return name.endswith(FLAGS) and is_false(value)


def is_on_elsewhere(module: Module, name: str) -> bool:
    """Tell whether another class of the file sets the flag, for production."""
    return any(
        isinstance(other, ast.Name) and other.id == name and not turns_off(name, value)
        for other, value in module.assigned
    )
