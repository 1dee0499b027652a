"""Racing: things done at once, each on a thread and a connection of its own."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, local
from typing import Any

from sqlalchemy import ColumnExpressionArgument, Engine, event, func, select
from sqlalchemy.orm import Session

from app.exceptions import AppError
from app.models import Post, TokenFamily, User

Act = Callable[[Session], object]
Outcome = type[AppError] | None

TIMEOUT_SECONDS = 20
LOCK = " FOR "  # of SELECT … FOR SHARE, and of the other locks


def race(engine: Engine, words: str, *acts: Act) -> list[Outcome]:
    """Do things at once; return how each was refused, None where it was not.

    Each waits for the others right before its first statement with those words, so
    that none can have seen what the others did.
    """
    barrier = Barrier(len(acts), timeout=TIMEOUT_SECONDS)
    here = local()
    met: list[str] = []

    def meet(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if words in statement and not here.has_met:
            here.has_met = True
            met.append(statement)
            barrier.wait()

    def run(act: Act) -> Outcome:
        here.has_met = False
        with Session(engine) as session:
            try:
                act(session)
            except AppError as error:
                return type(error)
            return None

    event.listen(engine, "before_cursor_execute", meet)
    with ThreadPoolExecutor(len(acts)) as pool:
        outcomes = list(pool.map(run, acts))
    assert len(met) == len(acts), f"no race for {words!r}: {met}"
    return outcomes


def store(engine: Engine, row: User | Post | TokenFamily) -> int:
    """Store a row, and return its id."""
    with Session(engine) as session:
        session.add(row)
        session.commit()
        return row.id


def store_user(engine: Engine, name: str, **columns: Any) -> int:
    """Store a user of that name, and return their id; no password is theirs."""
    values = {"email": f"{name}@example.com", "password_hash": "x", **columns}
    return store(engine, User(**values))


def count(engine: Engine, *conditions: ColumnExpressionArgument[bool]) -> int:
    """Return how many rows of one table meet the conditions."""
    with Session(engine) as session:
        query = select(func.count()).where(*conditions)
        return session.scalar(query) or 0
