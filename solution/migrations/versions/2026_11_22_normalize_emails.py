"""Compare e-mail addresses in a normalised form.

Revision ID: 8c41d6e0a9f2
Revises: f7a37b705b13
Create Date: 2026-11-22 17:40:12.518203+00:00
"""

from collections.abc import Iterator

import sqlalchemy as sa
from alembic import op
from alembic.util import CommandError

revision = "8c41d6e0a9f2"
down_revision = "f7a37b705b13"
branch_labels = None
depends_on = None

BATCH_SIZE = 1000
LIVING = sa.text("deleted_at IS NULL")

# The table as it is here: the model may look otherwise by the time this runs.
users = sa.table(
    "users",
    sa.column("id", sa.Integer),
    sa.column("email", sa.String),
    sa.column("email_normalized", sa.String),
    sa.column("deleted_at", sa.DateTime),
)


def upgrade() -> None:
    """Add the column, fill it, and only then ask that it be filled and unique."""
    column = sa.Column("email_normalized", sa.String(length=508), nullable=True)
    op.add_column("users", column)
    fill()
    refuse_duplicates()
    with op.batch_alter_table("users") as table:
        table.alter_column("email_normalized", nullable=False)
        table.drop_index("uq_users_email_living")
    create_unique_index("email_normalized")


def downgrade() -> None:
    """Compare addresses as typed again; they are as they were."""
    op.drop_index("uq_users_email_normalized_living", "users")
    with op.batch_alter_table("users") as table:
        table.drop_column("email_normalized")
    create_unique_index("email")


def create_unique_index(column: str) -> None:
    """Allow a value once among the living."""
    op.create_index(
        f"uq_users_{column}_living",
        "users",
        [column],
        unique=True,
        sqlite_where=LIVING,
        postgresql_where=LIVING,
    )


def fill() -> None:
    """Normalise every address, in Python: databases differ in what `lower` does."""
    statement = (
        sa.update(users)
        .where(users.c.id == sa.bindparam("row"))
        .values(email_normalized=sa.bindparam("normalized"))
    )
    for batch in batches():
        rows = [{"row": id_, "normalized": normalize(email)} for id_, email in batch]
        op.get_bind().execute(statement, rows)


def batches() -> Iterator[list[sa.Row[int, str]]]:
    """Yield ids and addresses, so many at a time that they fit any memory."""
    last = 0
    query = sa.select(users.c.id, users.c.email).order_by(users.c.id).limit(BATCH_SIZE)
    while batch := op.get_bind().execute(query.where(users.c.id > last)).all():
        yield list(batch)
        last = batch[-1].id


def normalize(email: str) -> str:
    """Return what two spellings of one address have in common."""
    return email.strip().lower()


def refuse_duplicates() -> None:
    """Stop where two living users share an address: which one stays is not ours."""
    shared = (
        sa.select(users.c.email_normalized)
        .where(users.c.deleted_at.is_(None))
        .group_by(users.c.email_normalized)
        .having(sa.func.count() > 1)
    )
    query = sa.select(users.c.id).where(
        users.c.deleted_at.is_(None), users.c.email_normalized.in_(shared)
    )
    ids = op.get_bind().scalars(query.order_by(users.c.id)).all()
    if ids:
        raise CommandError(
            "These users share an e-mail address but for its case; merge or delete "
            f"some, then upgrade again. Their ids: {', '.join(map(str, ids))}"
        )
