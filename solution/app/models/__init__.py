"""Models: who imports this package knows every table."""

from app.extensions import Base
from app.models.post import Post
from app.models.token import RevokedToken, TokenFamily
from app.models.user import Role, User

__all__ = ["Base", "Post", "RevokedToken", "Role", "TokenFamily", "User"]
