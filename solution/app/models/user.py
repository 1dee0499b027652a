"""Users: who may log in, and in which role."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Enum, Index, String
from sqlalchemy.orm import Mapped, mapped_column, validates

from app.models.base import Base
from app.models.mixins import LIVING, IntegerKey, SoftDelete, Timestamps, UtcDateTime

EMAIL_LENGTH = 254
NAME_LENGTH = 80


class Role(StrEnum):
    """What a user may do. Each role may do more than the one before it."""

    USER = "user"
    EDITOR = "editor"
    ADMIN = "admin"


def normalize_email(email: str) -> str:
    """Return the form in which two spellings of one e-mail address are the same."""
    return email.strip().lower()


class User(IntegerKey, Timestamps, SoftDelete, Base):
    """A person with an account.

    The e-mail address is stored as it was typed, to send mail to. For comparisons there
    is the normalised form. Only one user who is not deleted can have it, so a user who
    has deleted the account can register again. The address is confirmed once the user
    has opened a link that was mailed to it.
    """

    __tablename__ = "users"
    __table_args__ = (
        Index(
            "uq_users_email_normalized_living",
            "email_normalized",
            unique=True,
            sqlite_where=LIVING,
            postgresql_where=LIVING,
        ),
        Index("ix_users_created_at_id", "created_at", "id"),
    )

    email: Mapped[str] = mapped_column(String(EMAIL_LENGTH))
    # One character can become two in lower case.
    email_normalized: Mapped[str] = mapped_column(String(2 * EMAIL_LENGTH))
    email_confirmed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    first_name: Mapped[str] = mapped_column(String(NAME_LENGTH), default="")
    last_name: Mapped[str] = mapped_column(String(NAME_LENGTH), default="")
    password_hash: Mapped[str] = mapped_column(String(255))
    role: Mapped[Role] = mapped_column(
        Enum(
            Role,
            name="role",
            native_enum=False,
            create_constraint=True,
            length=16,
            values_callable=lambda roles: [role.value for role in roles],
        ),
        default=Role.USER,
    )
    is_active: Mapped[bool] = mapped_column(default=True)

    @property
    def name(self) -> str:
        """The name that others see."""
        return f"{self.first_name} {self.last_name}".strip() or f"User {self.id}"

    @property
    def may_log_in(self) -> bool:
        """Whether the account is active and not deleted."""
        return self.is_active and not self.is_deleted

    @validates("email")
    def normalize(self, _attribute: str, email: str) -> str:
        """Set the normalised form whenever the address is set."""
        self.email_normalized = normalize_email(email)
        return email
