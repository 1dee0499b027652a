"""One launch: migrate, serve, ask, restart under load, end."""

import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from handrail.launch.crowd import Crowd
from handrail.launch.database import new_database
from handrail.launch.serving import Answer, LaunchError, gunicorn, migrate
from handrail.launch.settings import GUNICORN, parts, served, settings

LIVE, LIST = "/api/v1/health/live", "/api/v1/posts"
OK = 200
Tell = Callable[[str], object]


@dataclass(frozen=True)
class Launch:
    """What came of a launch.

    Attributes:
        parts: What stood around the application, in words.
        answer: To the first request.
        restart: How many seconds it took to replace all workers.
        answered: How many requests were answered meanwhile, by status.
        lost: How many were not.
        code: With what the server ended.
    """

    parts: str
    answer: Answer
    restart: float
    answered: dict[int, int]
    lost: int
    code: int

    @property
    def is_well(self) -> bool:
        """Whether all was answered as it should be."""
        return self.answered.keys() == {OK} and not self.lost and self.code == 0


def launch(project: Path, tell: Tell) -> Launch:
    """Serve an application as in production, and see what becomes of requests.

    Args:
        tell: Is told what is done next.

    Raises:
        LaunchError: It could not be served.
        OSError: There is no room for its files, or the database server refuses.
    """
    refuse_if_not_there(project)
    with tempfile.TemporaryDirectory(prefix="handrail-") as name:
        folder = Path(name)
        with new_database(folder) as database:
            environ = settings(folder, database)
            tell("Bringing the database up to date")
            migrate(project, environ)
            tell("Starting the server")
            log, entry = folder / "server.log", served(folder)
            with gunicorn(project, entry, log, environ) as server:
                answer = server.first_answer(LIST)
                tell("Restarting it while others ask")
                with Crowd(server, LIVE) as crowd:
                    seconds = server.restart(LIVE)
                code = server.stop()
    return Launch(parts(), answer, seconds, crowd.answered, crowd.lost, code)


def refuse_if_not_there(project: Path) -> None:
    """Refuse where there is nothing to launch, or nothing to launch it with.

    Raises:
        LaunchError: It is so.
    """
    if os.name == "nt":
        raise LaunchError("gunicorn does not run on Windows. In WSL it does.")
    if not (project / GUNICORN).is_file():
        raise LaunchError(f"There is no {GUNICORN} yet: the last chapter brings it.")
