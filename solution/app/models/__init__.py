"""Models: this package has one class for each table."""

from app.models.base import Base as Base
from app.models.post import Post as Post
from app.models.token import TokenFamily as TokenFamily
from app.models.user import Role as Role
from app.models.user import User as User
