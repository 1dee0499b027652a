"""A job on many applications, and the way that it is told to who runs it."""

from dataclasses import asdict, dataclass
from json import dumps, loads
from pathlib import Path

from handrail.runner.events import job_of, paths
from handrail.runner.job import Job


@dataclass(frozen=True)
class Trial:
    """The tests of one job, to be run on many applications.

    Attributes:
        job: Its workspace is a folder that is not there: each application is moved to
            it in its turn.
        applications: Their folders, on the same disk.
        is_short: Whether the first test that does not pass is enough.
        server: The URL of a database server for the tests that need one; else empty.
    """

    job: Job
    applications: tuple[Path, ...]
    is_short: bool = False
    server: str = ""

    def encode(self) -> bytes:
        """Return it as JSON."""
        return dumps(asdict(self), default=str).encode("ascii")

    @classmethod
    def decode(cls, text: bytes) -> "Trial":
        """Read what `encode` wrote."""
        data = loads(text)
        job, applications = job_of(data["job"]), paths(data["applications"])
        return cls(job, applications, data["is_short"], data["server"])

    @staticmethod
    def told_of(application: Path) -> Path:
        """Return the file that takes the events of the run on an application."""
        return application.with_name(f"{application.name}.events")
