"""Users by APIFlask."""

from typing import Any

from apiflask import APIBlueprint, APIFlask
from flask_jwt_extended import jwt_required

from benchmarks.application.peers.models import User, prepare
from benchmarks.application.peers.schemas import (
    UserPageSchema,
    UserQuerySchema,
    UserSchema,
)
from benchmarks.application.peers.users import one_user, page_of_users

app = APIFlask(__name__, title="Users", version="v1")
prepare(app)
users_bp = APIBlueprint("users", __name__, url_prefix="/api/v1/users")


@users_bp.get("")
@jwt_required()
@users_bp.input(UserQuerySchema, location="query", arg_name="query")
@users_bp.output(UserPageSchema)
def list_users(query: dict[str, Any]) -> dict[str, Any]:
    """List the users."""
    return page_of_users(query)


@users_bp.get("/<int:user_id>")
@jwt_required()
@users_bp.output(UserSchema)
def get_user(user_id: int) -> User:
    """Get one account."""
    return one_user(user_id)


app.register_blueprint(users_bp)
