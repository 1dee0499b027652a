from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier, BrokenBarrierError, local
from typing import Any

import pytest
from sqlalchemy import Engine, event, select, text, update
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

MEETING_SECONDS = 0.4
UsersOn = Callable[[Session], Any]


@pytest.fixture
def engine(postgresql: str, new_engine: Callable[..., Engine]) -> Engine:
    """A database of PostgreSQL, with its tables."""
    return new_engine(postgresql)


@pytest.fixture
def admins(store: Callable[..., int]) -> list[int]:
    """The ids of two admins."""
    from app.models import Role

    return [store(name, role=Role.ADMIN) for name in ("ann", "bob")]


@pytest.fixture
def users_on(passwords: Any) -> UsersOn:
    """A function that makes the service for a session."""
    from app.services.user_service import UserService

    def users_on(session: Session) -> Any:
        nobody_mails: Any = None
        return UserService(session, passwords, nobody_mails)

    return users_on


@pytest.mark.parametrize("which", ["the actor", "the user"])
def test_others_wait_for_the_lock_on_postgresql(
    engine: Engine,
    users_on: UsersOn,
    admins: list[int],
    which: str,
    statements: list[Any],
) -> None:
    """Until the transaction ends, nobody changes the actor or the user.

    The test tries, and gives up waiting after a fifth of a second.
    """
    from app.models import Role, User
    from app.services.policy import Action

    ann, bob = admins
    locked = {"the actor": ann, "the user": bob}[which]
    demote = update(User).filter_by(id=locked).values(role=Role.USER)
    statements.clear()
    with Session(engine) as session, Session(engine) as other:
        users = users_on(session)
        users.lock_for(users.find(ann), Action.SET_ACCESS, bob)
        other.execute(text("SET LOCAL lock_timeout = '200ms'"))
        with pytest.raises(OperationalError, match="lock timeout"):
            other.execute(demote)


def test_of_two_admins_who_demote_each_other_one_stays_on_postgresql(
    engine: Engine, users_on: UsersOn, admins: list[int], statements: list[Any]
) -> None:
    """Of two admins who demote each other at once, one succeeds and one is refused.

    Each of the two has read both, and has sent the first lock, before the other one
    goes on. If the first lock of the one keeps the other waiting, it goes on alone.
    """
    from app.exceptions import ForbiddenError
    from app.models import Role, User
    from app.services.policy import Action

    ready, meeting = Barrier(2, timeout=5), Barrier(2, timeout=MEETING_SECONDS)
    here = local()

    def meet(*sending: Any) -> None:
        is_lock = " FOR " in sending[2] or sending[2].startswith("LOCK")
        if is_lock and not getattr(here, "has_met", False):
            here.has_met = True
            with suppress(BrokenBarrierError):
                meeting.wait()

    def demote(actor_id: int, user_id: int) -> str:
        with Session(engine) as session:
            users = users_on(session)
            actor = users.find(actor_id)
            ready.wait()
            try:
                users.lock_for(actor, Action.SET_ACCESS, user_id).role = Role.USER
                session.commit()
            except ForbiddenError:
                return "refused"
            except OperationalError as error:
                return str(error.orig).partition("\n")[0]
            return "done"

    event.listen(engine, "after_cursor_execute", meet)
    statements.clear()
    with ThreadPoolExecutor(2) as pool:
        outcomes = sorted(pool.map(demote, admins, reversed(admins)))
    with Session(engine) as session:
        roles = session.scalars(select(User.role)).all()

    assert outcomes == ["done", "refused"]
    assert sorted(roles) == [Role.ADMIN, Role.USER]
