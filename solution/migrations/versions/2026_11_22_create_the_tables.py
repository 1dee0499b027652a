"""Create the tables.

Revision ID: f7a37b705b13
Revises: nothing
Create Date: 2026-11-22 17:34:36.060650+00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "f7a37b705b13"
down_revision = None
branch_labels = None
depends_on = None

LIVING = sa.text("deleted_at IS NULL")
PUBLIC = sa.text("published_at IS NOT NULL AND deleted_at IS NULL")


def upgrade() -> None:
    """Make the tables, those that others refer to first."""
    create_users()
    create_posts()
    create_token_families()


def downgrade() -> None:
    """Drop the tables and what is in them, those that refer to others first."""
    op.drop_table("token_families")
    op.drop_table("posts")
    op.drop_table("users")


def create_users() -> None:
    """Make the table of users."""
    op.create_table(
        "users",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("first_name", sa.String(length=80), nullable=False),
        sa.Column("last_name", sa.String(length=80), nullable=False),
        sa.Column("password_hash", sa.String(length=255), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "role IN ('user', 'editor', 'admin')", name=op.f("ck_users_role")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_users")),
    )
    op.create_index("ix_users_created_at_id", "users", ["created_at", "id"])
    op.create_index(
        "uq_users_email_living",
        "users",
        ["email"],
        unique=True,
        sqlite_where=LIVING,
        postgresql_where=LIVING,
    )


def create_posts() -> None:
    """Make the table of posts."""
    op.create_table(
        "posts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["author_id"],
            ["users.id"],
            name=op.f("fk_posts_author_id_users"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_posts")),
    )
    op.create_index(
        "ix_posts_author_id_created_at_id", "posts", ["author_id", "created_at", "id"]
    )
    op.create_index(
        "ix_posts_published_at_id_public",
        "posts",
        ["published_at", "id"],
        sqlite_where=PUBLIC,
        postgresql_where=PUBLIC,
    )


def create_token_families() -> None:
    """Make the table of the lines of refresh tokens."""
    op.create_table(
        "token_families",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("current_jti", sa.String(length=36), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"],
            ["users.id"],
            name=op.f("fk_token_families_user_id_users"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_token_families")),
        sa.UniqueConstraint("current_jti", name=op.f("uq_token_families_current_jti")),
    )
    for column in ("expires_at", "user_id"):
        op.create_index(op.f(f"ix_token_families_{column}"), "token_families", [column])
