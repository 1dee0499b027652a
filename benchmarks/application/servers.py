"""The applications that are measured, each served by itself."""

import tempfile
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from benchmarks.application.prepare import PASSWORD, ROOT, environment, fill
from benchmarks.application.server import Server, serving

APPLICATION, CONSTANT, CORE = "the application", "bare Flask", "SQLAlchemy Core"
PEERS = {
    "flask-smorest": "benchmarks.application.peers.smorest:app",
    "APIFlask": "benchmarks.application.peers.apiflask:app",
}
# They work on the application's database, with its tokens.
BESIDE = {
    CONSTANT: "benchmarks.application.bare:app",
    CORE: "benchmarks.application.core:app",
    **PEERS,
}


@dataclass(frozen=True)
class Served:
    """A server, and what shows it who asks."""

    server: Server
    headers: Mapping[str, str]


def start(stack: ExitStack, others: Mapping[str, Path]) -> dict[str, Served]:
    """Start all servers, and return them by name.

    Args:
        stack: What stops them at its end.
        others: Clones whose applications are to be measured too, by a name for each.
    """
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    checkouts = {APPLICATION: ROOT, **others}
    applications = {
        name: start_application(stack, folder / f"{number}.db", checkout)
        for number, (name, checkout) in enumerate(checkouts.items())
    }
    env = environment(folder / "0.db")
    headers = applications[APPLICATION].headers
    beside = {
        name: Served(stack.enter_context(serving(target, env)), headers)
        for name, target in BESIDE.items()
    }
    return beside | applications


def start_application(stack: ExitStack, database: Path, checkout: Path) -> Served:
    """Start the application of a clone on a database of its own, as its admin."""
    env = environment(database, checkout)
    fill(env)
    server = stack.enter_context(serving("run:app", env))
    credentials = {"email": "user1@example.com", "password": PASSWORD}
    token = server.ask("/api/v1/auth/login", body=credentials).body["access_token"]
    return Served(server, {"Authorization": f"Bearer {token}"})
