"""Users: accounts, for their users and for admins."""

from collections.abc import Callable
from typing import Any

from flask import Blueprint, url_for

from app.api.listing import show_page, split_query
from app.dependencies import user_service
from app.exceptions import ForbiddenError
from app.models import User
from app.schemas.user import (
    AccessSchema,
    UserCreateSchema,
    UserPageSchema,
    UserQuerySchema,
    UserSchema,
    UserUpdateSchema,
)
from app.services.policy import Action, allows
from app.services.user_service import AccessChanges, UserChanges
from app.utils.contracts import guarded, returns, use
from app.utils.decorators import may, token_required

users_bp = Blueprint("users", __name__, url_prefix="/users")


def may_with_user(action: Action) -> Callable[[User, int], User]:
    """Return a guard that finds the user of a URL, for who may do that to them."""

    def guard(actor: User, user_id: int) -> User:
        service = user_service()
        user = service.find(user_id)
        if not allows(actor, action, user.id):
            raise ForbiddenError
        return user

    return guard


@users_bp.get("")
@returns(UserPageSchema())
@token_required
@guarded(may(Action.LIST_USERS))
@use(UserQuerySchema(), "query")
def list_users(query: dict[str, Any], actor: User) -> dict[str, Any]:
    """List the users."""
    paging, sort, filters = split_query(query)
    return show_page(user_service().list_users(actor, paging, sort, filters))


@users_bp.post("")
@returns(UserSchema(), 201, errors=(409,))
@token_required
@guarded(may(Action.CREATE_USER))
@use(UserCreateSchema())
def create_user(body: dict[str, Any], actor: User) -> tuple[User, dict[str, str]]:
    """Make an account for somebody else."""
    user = user_service().create(actor, **body)
    return user, {"Location": url_for("api.users.get_user", user_id=user.id)}


@users_bp.get("/<key:user_id>")
@returns(UserSchema(), errors=(403,))
@token_required
def get_user(actor: User, user_id: int) -> User:
    """Get one account."""
    return user_service().get(actor, user_id)


@users_bp.patch("/<key:user_id>")
@returns(UserSchema())
@token_required
@guarded(may_with_user(Action.EDIT_USER), UserSchema())
@use(UserUpdateSchema(partial=True))
def update_user(changes: UserChanges, actor: User, user_id: int) -> User:
    """Change a user's names; what is not sent stays."""
    return user_service().update(actor, user_id, changes)


@users_bp.patch("/<key:user_id>/access")
@returns(UserSchema())
@token_required
@guarded(may_with_user(Action.SET_ACCESS), UserSchema())
@use(AccessSchema())
def set_access(changes: AccessChanges, actor: User, user_id: int) -> User:
    """Change what a user may do; what is not sent stays."""
    return user_service().set_access(actor, user_id, changes)


@users_bp.delete("/<key:user_id>")
@returns(status=204)
@token_required
@guarded(may_with_user(Action.DELETE_USER), UserSchema())
def delete_user(actor: User, user_id: int) -> None:
    """Delete an account, with its posts."""
    user_service().delete(actor, user_id)
