"""Note when the e-mail address of a user was confirmed.

The users who are there already have confirmed nothing, so for them the column stays
empty. They lose no right by that, and can confirm their address at any time.

Revision ID: 3b5c9d27e1a4
Revises: 8c41d6e0a9f2
Create Date: 2026-11-28 15:58:20.304817+00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "3b5c9d27e1a4"
down_revision = "8c41d6e0a9f2"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column."""
    column = sa.Column("email_confirmed_at", sa.DateTime(timezone=True), nullable=True)
    op.add_column("users", column)


def downgrade() -> None:
    """Drop the column, and with it who has confirmed an address."""
    with op.batch_alter_table("users") as table:
        table.drop_column("email_confirmed_at")
