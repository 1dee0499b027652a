"""What a process has seen of a run of tests: plain values, since workers send them."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, order=True)
class Endpoint:
    """A view of the application, by one of its methods.

    Attributes:
        name: As Flask has it, with its blueprints.
        method: `GET`, `POST` and so on.
        rule: The address that it answers.
        path: The file of the view.
        line: Where in that file.
    """

    name: str
    method: str
    rule: str
    path: str
    line: int


@dataclass(frozen=True, order=True)
class Answer:
    """An answer that a test got; those that are alike are one.

    Attributes:
        endpoint: Which answered.
        method: Of the request.
        status: Of the answer; 500 where the view raised an error.
        is_page: Whether it is a page of HTML.
        to_login: Whether it sends to a page for logging in.
        is_bare: Whether the request had nothing but its address.
        has_query: Whether that had a query.
    """

    endpoint: str
    method: str
    status: int
    is_page: bool
    to_login: bool
    is_bare: bool
    has_query: bool


@dataclass(frozen=True, order=True)
class Opened:
    """A way to another machine that a test opened, or asked for.

    Attributes:
        host: A name, or an address.
        port: A number; 0 where only the address of a name was asked for.
        path: The file of the test; nothing where no test ran.
        line: Where in that file.
        test: Its name.
    """

    host: str
    port: int
    path: str
    line: int
    test: str


@dataclass(frozen=True, order=True)
class Made:
    """What a test needs, and where that was made.

    Attributes:
        kind: Application, client or tables.
        by: `test`, `import`, or `fixture` for all that tests share.
        path: The file of the tests that had it made.
        line: Where in that file.
    """

    kind: str
    by: str
    path: str
    line: int


@dataclass(frozen=True, order=True)
class Database:
    """A database, without who may use it.

    Attributes:
        kind: `sqlite`, `postgresql` and so on.
        host: Where it is; nothing for this machine.
        port: A number; 0 for the usual one.
        name: Its name; of SQLite its file, and nothing in memory.
    """

    kind: str
    host: str
    port: int
    name: str


@dataclass(frozen=True, order=True)
class Configured:
    """A database that the configuration names for something else than tests.

    Attributes:
        owner: A class of settings, or a variable of a file.
        path: Of the file.
        line: Where in that file.
        database: Which one.
    """

    owner: str
    path: str
    line: int
    database: Database


@dataclass(frozen=True, order=True)
class Covered:
    """How much of a service the tests have run.

    Attributes:
        path: Of its file.
        percent: Of its lines, and of its branches where these were measured.
        missing: The lines that no test has run.
    """

    path: str
    percent: float
    missing: tuple[int, ...]


@dataclass(frozen=True)
class Seen:
    """What a process has seen.

    Attributes:
        requests: How many reached an application.
        left_out: How many tests were chosen not to run.
        endpoints: The views of the applications that were asked.
        answers: What they answered.
        opened: Ways to other machines.
        made: Applications, clients and tables.
        used: Databases that were connected to.
        configured: Databases that the configuration names for something else.
    """

    requests: int = 0
    left_out: int = 0
    endpoints: tuple[Endpoint, ...] = ()
    answers: tuple[Answer, ...] = ()
    opened: tuple[Opened, ...] = ()
    made: tuple[Made, ...] = ()
    used: tuple[Database, ...] = ()
    configured: tuple[Configured, ...] = ()


def merged(seen: Iterable[Seen]) -> Seen:
    """Return what several processes have seen, as if it were one."""
    every = list(seen)
    return Seen(
        sum(one.requests for one in every),
        max((one.left_out for one in every), default=0),
        united(one.endpoints for one in every),
        united(one.answers for one in every),
        united(one.opened for one in every),
        united(one.made for one in every),
        united(one.used for one in every),
        united(one.configured for one in every),
    )


def united(parts: Iterable[tuple[T, ...]]) -> tuple[T, ...]:
    """Return what stands in one of some lists, each once, in one order always."""
    return tuple(sorted(set(chain.from_iterable(parts))))  # type: ignore[type-var]
