"""An application that was made and asked: what rules judge."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from handrail.created.answers import (
    Blueprint,
    Cookie,
    Difference,
    Failed,
    Key,
    Made,
    Probe,
    Rule,
    Second,
    TokenError,
)
from handrail.created.reading import Unheard, items, read
from handrail.source.house import House
from handrail.source.place import Place

T = TypeVar("T")


@dataclass(frozen=True)
class Application:
    """An application that was made and asked. A part that was not come to is None.

    Attributes:
        made: How it was made.
        house: The names and thresholds that hold here.
        keys: The keys of production.
        bare_keys: Those where nothing was set; none where it refuses to start then.
        rules: Its map of addresses.
        registered: The blueprints of its modules that it has.
        unregistered: Those that it has not, though views were added to them.
        probes: Answers to requests that nobody has signed.
        preflights: Answers to other sites' browsers, where they are allowed anything.
        plain_http: Where a request without encryption is sent on to.
        session: The session's cookie; None where it sends none.
        session_name: Of that cookie.
        uses_session: Whether the code names what keeps a session.
        token: The cookie of a token, where tokens travel so.
        tokens: Answers to errors of tokens, where tokens are used.
        errors: Answers to errors.
        second: What came of a second application.
        differences: Between models and migrations, where Alembic compares nothing.
        exempt: Endpoints that are exempted from a rule by the settings, with reasons.
    """

    made: Made
    house: House = field(default_factory=House)
    keys: tuple[Key, ...] = ()
    bare_keys: tuple[Key, ...] | None = None
    rules: tuple[Rule, ...] | None = None
    registered: tuple[Blueprint, ...] = ()
    unregistered: tuple[Blueprint, ...] = ()
    probes: tuple[Probe, ...] | None = None
    left: int = 0
    preflights: tuple[Probe, ...] | None = None
    plain_http: str | None = None
    session: Cookie | None = None
    session_name: str | None = None
    uses_session: bool = False
    token: Cookie | None = None
    tokens: tuple[TokenError, ...] | None = None
    errors: tuple[Failed, ...] | None = None
    second: Second | None = None
    differences: tuple[Difference, ...] | None = None
    exempt: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def place(self) -> Place:
        """Where it is made, for what is wrong with it as a whole."""
        return self.at(self.made.path, self.made.line, self.made.call)

    def at(self, path: str, line: int, matter: str) -> Place:
        """Return a place in a file; what has none is where the application is made.

        Args:
            matter: What the finding is about, by which it is known when lines move.
        """
        if not path:
            path, line = self.made.path, self.made.line
        return Place(path, line, scope="", text=matter)

    def about(self, matter: str) -> Place:
        """Return where it is made, for one matter of it."""
        return self.at("", 0, matter)


def application(
    parts: Mapping[str, Any],
    bare: Mapping[str, Any],
    house: House,
    exempt: Mapping[str, Mapping[str, str]],
) -> Application:
    """Return an application from what two processes have said of it.

    Args:
        parts: Under settings for production.
        bare: Where nothing was set.
        house: The names and thresholds that hold here.
        exempt: Endpoints that rules leave out, with reasons.

    Raises:
        Unheard: They said something else.
    """
    blueprints = parts.get("blueprints") or {}
    cookies, probes = parts.get("cookies") or {}, parts.get("probes") or {}
    tokens = parts.get("tokens") or {}
    if not all(isinstance(p, dict) for p in (blueprints, cookies, probes, tokens)):
        raise Unheard("a part is no object")
    return Application(
        read(Made, parts["made"]),
        house,
        items(Key, parts.get("keys", [])),
        given(
            lambda rows: items(Key, rows), [] if "failed" in bare else bare.get("keys")
        ),
        given(lambda rows: items(Rule, rows), parts.get("rules")),
        items(Blueprint, blueprints.get("registered", [])),
        items(Blueprint, blueprints.get("unregistered", [])),
        given(lambda rows: items(Probe, rows), probes.get("answers")),
        int(probes.get("left") or 0),
        given(lambda rows: items(Probe, rows), parts.get("preflights")),
        given(str, parts.get("plain_http")),
        given(lambda row: read(Cookie, row), cookies.get("session")),
        given(str, cookies.get("session_name")),
        bool(cookies.get("uses_session")),
        given(lambda row: read(Cookie, row), cookies.get("token")),
        answers_to_tokens(tokens),
        given(lambda rows: items(Failed, rows), parts.get("errors")),
        given(lambda row: read(Second, row), parts.get("second")),
        given(lambda rows: items(Difference, rows), parts.get("differences")),
        exempt,
    )


def answers_to_tokens(tokens: Mapping[str, Any]) -> tuple[TokenError, ...] | None:
    """Return the answers to errors of tokens; none where no code uses tokens.

    Raises:
        Unheard: They are none.
    """
    if not tokens or not tokens.get("is_used"):
        return None
    return items(TokenError, tokens.get("answers"))


def given(make: Callable[[Any], T], data: Any) -> T | None:
    """Return what is made of data; None of none."""
    return None if data is None else make(data)
