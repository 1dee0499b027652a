"""Posts: what users write."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text, func, text
from sqlalchemy.orm import Mapped, column_property, mapped_column, relationship

from app.models.base import Base
from app.models.mixins import IntegerKey, SoftDelete, Timestamps, UtcDateTime
from app.models.user import User

TITLE_LENGTH = 200
EXCERPT_LENGTH = 300
PUBLIC = text("published_at IS NOT NULL AND deleted_at IS NULL")


class Post(IntegerKey, Timestamps, SoftDelete, Base):
    """A text by one user, which is a draft until it is published.

    A query has to load the author along with the post. Otherwise it would take one more
    query for each post of a list, so that raises an error instead.
    """

    __tablename__ = "posts"
    __table_args__ = (
        Index("ix_posts_author_id_created_at_id", "author_id", "created_at", "id"),
        Index(
            "ix_posts_published_at_id_public",
            "published_at",
            "id",
            sqlite_where=PUBLIC,
            postgresql_where=PUBLIC,
        ),
    )

    author_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="RESTRICT"))
    title: Mapped[str] = mapped_column(String(TITLE_LENGTH))
    body: Mapped[str] = mapped_column(Text)
    # How the body begins, for lists, which load it in the place of the whole.
    excerpt: Mapped[str] = column_property(
        func.substr(body, 1, EXCERPT_LENGTH), deferred=True
    )
    published_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    author: Mapped[User] = relationship(lazy="raise_on_sql")

    @property
    def is_draft(self) -> bool:
        """Whether the post is not published."""
        return self.published_at is None
