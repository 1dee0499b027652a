"""What a learner has built: counted in their files, and asked of their application."""

import re
from dataclasses import dataclass

from handrail.runner.sources import own_sources
from handrail.site.console import CommandError, run
from handrail.workspace.workspace import Workspace

SECONDS = 20.0
ROUTE = re.compile(r"\S+ +(?P<methods>[A-Z, ]+?) +(?P<rule>/\S*)")
OF_FLASK = "/static/"


@dataclass(frozen=True)
class Route:
    """A way into the application.

    Attributes:
        methods: As Flask lists them: `GET, POST`.
        rule: Its path, such as `/users/<int:id>`.
    """

    methods: str
    rule: str

    @property
    def can_be_asked(self) -> bool:
        """Whether a request needs nothing but its path."""
        return "GET" in self.methods and "<" not in self.rule


@dataclass(frozen=True)
class Built:
    """What there is of an application.

    Attributes:
        files: Of Python, without tests of the course.
        lines: In those, the empty ones left out.
        routes: In the order in which Flask lists them; empty where it could not tell.
    """

    files: int
    lines: int
    routes: tuple[Route, ...]


def built(workspace: Workspace) -> Built:
    """Look at an application."""
    sources = [path.read_bytes() for path in own_sources(workspace.root)]
    lines = [line for source in sources for line in source.splitlines() if line.strip()]
    return Built(len(sources), len(lines), routes(workspace))


def routes(workspace: Workspace) -> tuple[Route, ...]:
    """Ask Flask for the routes, in a copy of the application and for a limited time."""
    try:
        listed = run("flask routes", workspace.files(), SECONDS).splitlines()
    except CommandError:
        return ()
    found = (match for match in map(ROUTE.fullmatch, map(str.rstrip, listed)) if match)
    return tuple(
        Route(match["methods"], match["rule"])
        for match in found
        if not match["rule"].startswith(OF_FLASK)
    )
