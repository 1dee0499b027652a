"""Users: accounts, for their users and for admins."""

from typing import Any

from flask import Blueprint, url_for

from app.api.accounts import user_service
from app.api.listing import show_page, split_query
from app.exceptions import ConflictError, ForbiddenError
from app.models import User
from app.schemas.user import (
    AccessSchema,
    UserCreateSchema,
    UserPageSchema,
    UserQuerySchema,
    UserSchema,
    UserUpdateSchema,
)
from app.services.passwords import BreachedPasswordError
from app.services.user_service import AccessChanges, UserChanges
from app.utils.decorators import login_required
from app.utils.endpoint import endpoint

users_bp = Blueprint("users", __name__, url_prefix="/users")


@users_bp.get("")
@login_required
@endpoint(query=UserQuerySchema(), returns=UserPageSchema(), errors=(ForbiddenError,))
def list_users(actor: User, query: dict[str, Any]) -> dict[str, Any]:
    """List the users."""
    paging, sort, filters = split_query(query)
    return show_page(user_service().list_users(actor, paging, sort, filters))


@users_bp.post("")
@login_required
@endpoint(
    body=UserCreateSchema(),
    returns=UserSchema(),
    status=201,
    errors=(BreachedPasswordError, ForbiddenError, ConflictError),
)
def create_user(actor: User, body: dict[str, Any]) -> tuple[User, dict[str, str]]:
    """Make an account for somebody else."""
    user = user_service().create(actor, **body)
    return user, {"Location": url_for("api.users.get_user", user_id=user.id)}


@users_bp.get("/<key:user_id>")
@login_required
@endpoint(returns=UserSchema(), errors=(ForbiddenError,))
def get_user(actor: User, user_id: int) -> User:
    """Get one account."""
    return user_service().get(actor, user_id)


@users_bp.patch("/<key:user_id>")
@login_required
@endpoint(
    body=UserUpdateSchema(partial=True),
    returns=UserSchema(),
    errors=(ForbiddenError,),
)
def update_user(actor: User, user_id: int, body: UserChanges) -> User:
    """Change a user's names; what is not sent stays."""
    return user_service().update(actor, user_id, body)


@users_bp.patch("/<key:user_id>/access")
@login_required
@endpoint(body=AccessSchema(), returns=UserSchema(), errors=(ForbiddenError,))
def set_access(actor: User, user_id: int, body: AccessChanges) -> User:
    """Change what a user may do; what is not sent stays."""
    return user_service().set_access(actor, user_id, body)


@users_bp.delete("/<key:user_id>")
@login_required
@endpoint(status=204, errors=(ForbiddenError,))
def delete_user(actor: User, user_id: int) -> None:
    """Delete an account, with its posts."""
    user_service().delete(actor, user_id)
