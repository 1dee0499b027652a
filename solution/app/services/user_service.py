"""Users: accounts, from registration to deletion."""

from dataclasses import dataclass
from typing import TypedDict

from sqlalchemy import update
from sqlalchemy.orm import Session

from app.exceptions import NotFoundError
from app.models import Post, Role, User
from app.models.mixins import utc_now
from app.services.email_confirmation import EMAIL_TAKEN, EmailConfirmation
from app.services.locks import lock_users
from app.services.paging import Page, Paging, paginate
from app.services.passwords import Passwords
from app.services.policy import Action, require
from app.services.token_service import revoke_logins
from app.services.transactions import commit
from app.services.user_lists import UserFilters, users_by


class UserChanges(TypedDict, total=False):
    """What users may change about their account; what is left out stays as it is."""

    first_name: str
    last_name: str


class AccessChanges(TypedDict, total=False):
    """What others decide about an account; what is left out stays as it is."""

    role: Role
    is_active: bool


@dataclass(frozen=True)
class UserService:
    """Stores accounts, and changes them.

    The `actor` is the user who asks, or None. What they may do is up to
    `app.services.policy`.

    Args:
        session: Where the accounts are stored.
        passwords: How passwords are hashed.
        confirmation: The service that asks new users to confirm their address.
    """

    session: Session
    passwords: Passwords
    confirmation: EmailConfirmation

    def register(self, email: str, password: str, **names: str) -> User:
        """Make an account for a new user, and ask them to confirm their address.

        Raises:
            BreachedPasswordError: The password has leaked.
            ConflictError: There is an account with this e-mail address.
        """
        user = self.add(email, password, Role.USER, **names)
        self.confirmation.send(user, email)
        return user

    def create(
        self, actor: User | None, email: str, password: str, role: Role, **names: str
    ) -> User:
        """Make an account for somebody else, in any role; errors as in `register`."""
        require(actor, Action.CREATE_USER)
        user = self.add(email, password, role, **names)
        self.confirmation.send(user, email)
        return user

    def add(self, email: str, password: str, role: Role, **names: str) -> User:
        """Store an account, and mail nothing; errors as in `register`."""
        password_hash = self.passwords.hash_new(password)
        user = User(email=email, password_hash=password_hash, role=role, **names)
        self.session.add(user)
        commit(self.session, EMAIL_TAKEN)
        return user

    def list_users(
        self, actor: User | None, paging: Paging, sort: str, filters: UserFilters
    ) -> Page[User]:
        """Return a page of the users who are not deleted.

        Args:
            actor: Who asks.
            paging: Which page.
            sort: A key of `user_lists.SORTS`, with a minus sign before it for the
                reverse order.
            filters: Which users.
        """
        require(actor, Action.LIST_USERS)
        return paginate(self.session, users_by(sort, filters), paging, filters)

    def get(self, actor: User | None, user_id: int) -> User:
        """Return the user.

        Raises:
            NotFoundError: There is no such user.
        """
        require(actor, Action.READ_USER, user_id)
        return self.find(user_id)

    def update(self, actor: User | None, user_id: int, changes: UserChanges) -> User:
        """Change the user's names.

        Raises:
            NotFoundError: There is no such user.
        """
        user = self.lock_for(actor, Action.EDIT_USER, user_id)
        for name, value in changes.items():
            setattr(user, name, value)
        self.session.commit()
        return user

    def set_access(
        self, actor: User | None, user_id: int, changes: AccessChanges
    ) -> User:
        """Change what the user may do. A user who may not log in loses all logins.

        Raises:
            NotFoundError: There is no such user.
        """
        user = self.lock_for(actor, Action.SET_ACCESS, user_id)
        user.role = changes.get("role", user.role)
        user.is_active = changes.get("is_active", user.is_active)
        if not user.is_active:
            revoke_logins(self.session, user.id)
        self.session.commit()
        return user

    def delete(self, actor: User | None, user_id: int) -> None:
        """Mark the user and their posts as deleted; the rows stay.

        Raises:
            NotFoundError: There is no such user.
        """
        user = self.lock_for(actor, Action.DELETE_USER, user_id)
        user.deleted_at = utc_now()
        of_the_user = (Post.author_id == user.id, Post.deleted_at.is_(None))
        self.session.execute(
            update(Post).where(*of_the_user).values(deleted_at=user.deleted_at)
        )
        revoke_logins(self.session, user.id)
        self.session.commit()

    def lock_for(self, actor: User | None, action: Action, user_id: int) -> User:
        """Return the user after locking them, if the actor may do that to them.

        The actor is locked too, before their rights are checked. If two admins demote
        each other at once, the second one is not an admin any more by then.

        Raises:
            NotFoundError: There is no such user.
        """
        actor = require(actor, action, user_id)
        lock_users(self.session, {actor.id, user_id})
        require(actor, action, user_id)
        return self.find(user_id)

    def find(self, user_id: int) -> User:
        """Return the user with that id, without asking the policy.

        Raises:
            NotFoundError: There is no such user.
        """
        user = self.session.get(User, user_id)
        if user is None or user.is_deleted:
            raise NotFoundError("There is no such user")
        return user
