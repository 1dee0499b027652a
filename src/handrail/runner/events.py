"""What the worker tells the process that started it: one signed JSON line an event."""

from dataclasses import asdict, dataclass
from json import dumps, loads
from pathlib import Path
from typing import Any, get_args

from handrail.runner.job import (
    Exchange,
    Frame,
    Job,
    Outcome,
    TestResult,
    Trouble,
    TroubleKind,
)

TRACES = "traces.txt"
UNHEARD = 71  # exit code of a worker whose channel was closed under it


@dataclass(frozen=True)
class Ready:
    """The worker has loaded its libraries and read the job."""


@dataclass(frozen=True)
class Started:
    """A test begins."""

    name: str


@dataclass(frozen=True)
class Done:
    """Every test was run; without this event, no run is a good one.

    Attributes:
        tests: How many results were sent.
    """

    tests: int


Event = Ready | Started | TestResult | Trouble | Done


class MalformedError(Exception):
    """A line on the channel is not from the worker."""


@dataclass(frozen=True)
class Assignment:
    """A job on its way to a worker.

    Attributes:
        secret: Signs each event, so that a line written by the learner's code is none.
        folder: For this run alone; `TRACES` in it takes the traceback of a process that
            is about to die.
    """

    job: Job
    secret: str
    folder: Path

    def encode(self) -> bytes:
        """Return one line of JSON."""
        return _line(asdict(self))

    @classmethod
    def decode(cls, line: bytes) -> "Assignment":
        """Read what `encode` wrote."""
        data = loads(line)
        job = data["job"]
        return cls(
            Job(
                workspace=Path(job["workspace"]),
                tests_root=Path(job["tests_root"]),
                tests=tuple(Path(test) for test in job["tests"]),
                seconds=job["seconds"],
            ),
            data["secret"],
            Path(data["folder"]),
        )


def encode(event: Event, secret: str) -> bytes:
    """Return the event as one line."""
    kind = type(event).__name__
    return _line({"secret": secret, "kind": kind, "data": asdict(event)})


def decode(line: bytes, secret: str) -> Event:
    """Read what `encode` wrote.

    Raises:
        MalformedError: It did not write that line, or not with that secret.
    """
    try:
        message = loads(line)
        if message["secret"] != secret:
            raise MalformedError
        return _event(message["kind"], message["data"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise MalformedError from error


def _line(data: dict[str, Any]) -> bytes:
    return dumps(data, default=str).encode("ascii") + b"\n"


def _event(kind: str, data: dict[str, Any]) -> Event:
    match kind:
        case "Ready":
            return Ready(**data)
        case "Started":
            return Started(**data)
        case "TestResult":
            return _result(data)
        case "Trouble":
            return _trouble(data)
        case "Done":
            return Done(**data)
    raise ValueError(kind)


def _result(data: dict[str, Any]) -> TestResult:
    if data["outcome"] not in get_args(Outcome):
        raise ValueError(data["outcome"])
    exchange = data["exchange"]
    known = {
        "exchange": exchange and Exchange(**exchange),
        "frames": tuple(Frame(**frame) for frame in data["frames"]),
    }
    return TestResult(**{**data, **known})


def _trouble(data: dict[str, Any]) -> Trouble:
    if data["kind"] not in get_args(TroubleKind):
        raise ValueError(data["kind"])
    frame = data["frame"]
    return Trouble(**{**data, "frame": frame and Frame(**frame)})
