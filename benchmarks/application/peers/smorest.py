"""Users by flask-smorest."""

from typing import Any

from flask import Flask
from flask_jwt_extended import jwt_required
from flask_smorest import Api, Blueprint

from benchmarks.application.peers.models import User, prepare
from benchmarks.application.peers.schemas import (
    UserPageSchema,
    UserQuerySchema,
    UserSchema,
)
from benchmarks.application.peers.users import one_user, page_of_users

app = Flask(__name__)
app.config["API_TITLE"] = "Users"
app.config["API_VERSION"] = "v1"
app.config["OPENAPI_VERSION"] = "3.1.0"
prepare(app)
users_bp = Blueprint("users", __name__, url_prefix="/api/v1/users")


@users_bp.get("")
@jwt_required()
@users_bp.arguments(UserQuerySchema, location="query")
@users_bp.response(200, UserPageSchema)
def list_users(query: dict[str, Any]) -> dict[str, Any]:
    """List the users."""
    return page_of_users(query)


@users_bp.get("/<int:user_id>")
@jwt_required()
@users_bp.response(200, UserSchema)
def get_user(user_id: int) -> User:
    """Get one account."""
    return one_user(user_id)


Api(app).register_blueprint(users_bp)
