"""Tokens: logins that last, each one a family of refresh tokens."""

import uuid
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import bindparam, delete, or_, select, update
from sqlalchemy.orm import Session

from app.exceptions import UnauthorizedError
from app.models import TokenFamily, User
from app.models.mixins import utc_now
from app.services.credentials import fingerprint, still_hold
from app.services.locks import share_user

# Every request with a token runs this query, so it is built once.
USER_OF_A_LIVING_LOGIN = (
    select(User)
    .join(TokenFamily, TokenFamily.user_id == User.id)
    .where(
        TokenFamily.id == bindparam("family_id"),
        TokenFamily.revoked_at.is_(None),
        TokenFamily.expires_at > bindparam("now"),
        User.id == bindparam("user_id"),
        User.is_active,
        User.deleted_at.is_(None),
    )
)


@dataclass(frozen=True)
class TokenService:
    """Starts logins, renews them, and ends them.

    Args:
        session: Where the families are stored.
        lifetime: How long a login lasts after its start, and after each renewal.
    """

    session: Session
    lifetime: timedelta

    def start(self, user: User) -> TokenFamily:
        """Start a login of the user, whose password was checked just before.

        Raises:
            UnauthorizedError: The account has changed since the check.
        """
        known = fingerprint(user)
        share_user(self.session, user.id)
        if not still_hold(user, known):
            raise UnauthorizedError("The account was changed; log in again")
        family = TokenFamily(
            user_id=user.id,
            current_jti=new_jti(),
            expires_at=utc_now() + self.lifetime,
        )
        self.session.add(family)
        self.session.commit()
        return family

    def find_user(self, user_id: int, family_id: int) -> User | None:
        """Return the user of a token, if the user and the login are still good."""
        values = {"user_id": user_id, "family_id": family_id, "now": utc_now()}
        return self.session.scalars(USER_OF_A_LIVING_LOGIN, values).one_or_none()

    def rotate(self, family_id: int, jti: str) -> TokenFamily:
        """Replace the refresh token that was used by a new one.

        The database compares and replaces in one step. So of two requests with the same
        token only one gets a new one. The other one may come from a thief, and ends the
        login.

        Raises:
            UnauthorizedError: The token is not the family's current one.
        """
        family: TokenFamily | None = self.session.scalar(
            update(TokenFamily)
            .where(
                TokenFamily.id == family_id,
                TokenFamily.current_jti == jti,
                TokenFamily.revoked_at.is_(None),
            )
            .values(current_jti=new_jti(), expires_at=utc_now() + self.lifetime)
            .returning(TokenFamily)
        )
        if family is None:
            self.revoke(family_id)
            raise UnauthorizedError("The token was used before; log in again")
        self.session.commit()
        return family

    def revoke(self, family_id: int) -> None:
        """End one login. All its tokens are refused from now on."""
        self.session.execute(
            update(TokenFamily)
            .where(TokenFamily.id == family_id, TokenFamily.revoked_at.is_(None))
            .values(revoked_at=utc_now())
        )
        self.session.commit()

    def revoke_all(self, user_id: int) -> None:
        """End all logins of the user."""
        revoke_logins(self.session, user_id)
        self.session.commit()

    def purge(self) -> int:
        """Delete the logins that have ended, and return their number."""
        now = utc_now()
        gone = self.session.scalars(
            delete(TokenFamily)
            .where(
                or_(TokenFamily.expires_at <= now, TokenFamily.revoked_at.is_not(None))
            )
            .returning(TokenFamily.id)
        ).all()
        self.session.commit()
        return len(gone)


def revoke_logins(session: Session, user_id: int, keep: int | None = None) -> None:
    """End all logins of the user; the caller commits.

    Args:
        session: Where the logins are stored.
        user_id: Whose logins they are.
        keep: The id of a login that does not end.
    """
    logins = (TokenFamily.user_id == user_id, TokenFamily.id.is_distinct_from(keep))
    session.execute(
        update(TokenFamily)
        .where(*logins, TokenFamily.revoked_at.is_(None))
        .values(revoked_at=utc_now())
    )


def new_jti() -> str:
    """Return an id for a token, different from all others."""
    return str(uuid.uuid4())
