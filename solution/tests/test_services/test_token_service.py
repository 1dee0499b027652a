import uuid
from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.exceptions import UnauthorizedError
from app.models import TokenFamily, User
from app.models.mixins import utc_now
from app.services import token_service as module
from app.services.token_service import TokenService
from tests.test_services.rows import stored

NewUser = Callable[..., User]

DAY = timedelta(days=1)


def change(session: Session, row: TokenFamily | User, **values: object) -> None:
    for name, value in values.items():
        setattr(row, name, value)
    session.commit()


def test_a_login_is_stored_and_lasts_its_time(
    session: Session, tokens: TokenService, ann: User
) -> None:
    before = utc_now()
    login = tokens.start(ann)
    after = utc_now()

    assert stored(session, login).user_id == ann.id
    assert before <= login.expires_at - tokens.lifetime <= after
    assert login.revoked_at is None


@pytest.mark.parametrize(
    "values",
    [
        {"password_hash": "another"},
        {"email": "ann@shop.example", "email_normalized": "ann@shop.example"},
        {"is_active": False},
        {"deleted_at": utc_now()},
    ],
)
def test_who_has_changed_since_the_password_was_checked_is_not_logged_in(
    session: Session, tokens: TokenService, ann: User, values: dict[str, object]
) -> None:
    session.refresh(ann)
    session.execute(
        update(User).values(values), execution_options={"synchronize_session": False}
    )

    with pytest.raises(UnauthorizedError) as caught:
        tokens.start(ann)
    assert caught.value.message == "The account was changed; log in again"
    assert session.scalars(select(TokenFamily)).all() == []


def test_every_login_has_a_token_of_its_own(tokens: TokenService, ann: User) -> None:
    first, second = tokens.start(ann), tokens.start(ann)

    assert first.id != second.id
    assert uuid.UUID(first.current_jti) != uuid.UUID(second.current_jti)


def test_the_user_of_a_living_login_is_found(
    tokens: TokenService, ann: User, login: TokenFamily
) -> None:
    assert tokens.find_user(ann.id, login.id) is ann


def test_a_login_is_good_for_its_own_user_alone(
    tokens: TokenService, ann: User, login: TokenFamily, bobs_login: TokenFamily
) -> None:
    assert tokens.find_user(ann.id, bobs_login.id) is None
    assert tokens.find_user(bobs_login.user_id, login.id) is None


@pytest.mark.parametrize(
    "values", [{"revoked_at": utc_now()}, {"expires_at": utc_now() - DAY}]
)
def test_a_login_that_is_over_finds_nobody(
    session: Session,
    tokens: TokenService,
    login: TokenFamily,
    values: dict[str, object],
) -> None:
    change(session, login, **values)

    assert tokens.find_user(login.user_id, login.id) is None


@pytest.mark.parametrize("values", [{"is_active": False}, {"deleted_at": utc_now()}])
def test_who_may_not_log_in_is_not_found(
    session: Session,
    tokens: TokenService,
    ann: User,
    login: TokenFamily,
    values: dict[str, object],
) -> None:
    change(session, ann, **values)

    assert tokens.find_user(ann.id, login.id) is None


def test_a_refresh_puts_a_new_token_in_the_place_of_the_old_one(
    session: Session, tokens: TokenService, login: TokenFamily
) -> None:
    change(session, login, expires_at=utc_now() + DAY)
    used = login.current_jti
    before = utc_now()
    renewed = stored(session, tokens.rotate(login.id, used))

    assert renewed.id == login.id
    assert uuid.UUID(renewed.current_jti) != uuid.UUID(used)
    assert renewed.expires_at >= before + tokens.lifetime
    assert renewed.revoked_at is None


def test_a_renewed_login_is_renewed_again(
    tokens: TokenService, login: TokenFamily
) -> None:
    second = tokens.rotate(login.id, login.current_jti).current_jti
    third = tokens.rotate(login.id, second).current_jti

    assert second != third


def test_a_token_that_was_used_ends_the_login(
    session: Session, tokens: TokenService, login: TokenFamily
) -> None:
    used = login.current_jti
    successor = tokens.rotate(login.id, used).current_jti

    for jti in (used, successor):
        with pytest.raises(UnauthorizedError) as caught:
            tokens.rotate(login.id, jti)
        assert caught.value.message == "The token was used before; log in again"
    assert stored(session, login).revoked_at is not None


def test_a_token_of_one_login_does_not_renew_another(
    session: Session,
    tokens: TokenService,
    login: TokenFamily,
    bobs_login: TokenFamily,
) -> None:
    with pytest.raises(UnauthorizedError):
        tokens.rotate(login.id, bobs_login.current_jti)

    assert stored(session, bobs_login).revoked_at is None


def test_a_refresh_leaves_other_logins_alone(
    session: Session, tokens: TokenService, login: TokenFamily, bobs_login: TokenFamily
) -> None:
    theirs = bobs_login.current_jti
    tokens.rotate(login.id, login.current_jti)

    assert stored(session, bobs_login).current_jti == theirs


def test_a_login_is_over_at_its_last_moment(
    tokens: TokenService, login: TokenFamily, monkeypatch: pytest.MonkeyPatch
) -> None:
    last = login.expires_at
    monkeypatch.setattr(module, "utc_now", lambda: last)

    assert tokens.find_user(login.user_id, login.id) is None
    assert tokens.purge() == 1
