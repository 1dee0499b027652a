"""Compare the CPU time of requests: the reference application, Core, and a constant.

Run it with `python -m benchmarks.application [ROUNDS]`; it needs Linux and wrk.
"""

import http.client
import json
import statistics
import sys
import tempfile
from collections import defaultdict
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import quote

from benchmarks.application.prepare import PASSWORD, environment, fill
from benchmarks.application.server import Server, serving

ROUNDS, SECONDS, WARM_UP_SECONDS = 7, 2, 1
FIRST_PORT = 8741
BEHIND_TLS = {"X-Forwarded-Proto": "https"}
Case = tuple[str, Server, str, Mapping[str, str]]


def main(rounds: int) -> None:
    """Measure in turns, so that a busy moment hits all alike; print the medians."""
    costs: dict[str, list[float]] = defaultdict(list)
    with ExitStack() as stack:
        cases = start(stack)
        for _, server, path, headers in cases:
            server.cost(path, headers, WARM_UP_SECONDS)
        for _ in range(rounds):
            for name, server, path, headers in cases:
                costs[name].append(server.cost(path, headers, SECONDS))
    show({name: statistics.median(values) for name, values in costs.items()})


def start(stack: ExitStack) -> list[Case]:
    """Start the servers, and return what is asked of which."""
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    env = environment(f"sqlite:///{quote(str(folder / 'app.db'))}")
    fill(env)
    targets = ("benchmarks.application.bare:app", "benchmarks.application.core:app")
    bare, core, application = (
        stack.enter_context(serving(target, FIRST_PORT + number, env))
        for number, target in enumerate([*targets, "run:app"])
    )
    headers = BEHIND_TLS | {"Authorization": f"Bearer {log_in(application)}"}
    return [
        ("a constant, bare Flask", bare, "/constant", {}),
        ("20 users, SQLAlchemy Core", core, "/users", {}),
        ("20 users, the application", application, "/api/v1/users", headers),
        ("one user, SQLAlchemy Core", core, "/users/7", {}),
        ("one user, the application", application, "/api/v1/users/7", headers),
    ]


def log_in(server: Server) -> str:
    """Return an access token of the admin."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port)
    body = json.dumps({"email": "user1@example.com", "password": PASSWORD})
    headers = BEHIND_TLS | {"Content-Type": "application/json"}
    connection.request("POST", "/api/v1/auth/login", body, headers)
    answer: dict[str, str] = json.loads(connection.getresponse().read())
    connection.close()
    return answer["access_token"]


def show(medians: Mapping[str, float]) -> None:
    """Print the costs, and how many constants each is worth."""
    least = medians["a constant, bare Flask"]
    print(f"{'':28}{'CPU ms':>8}{'ratio':>8}")
    for name, cost in medians.items():
        print(f"{name:28}{cost:8.2f}{cost / least:8.1f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)
