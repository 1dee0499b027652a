from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import CheckConstraint, Column, MetaData, String, Table, create_engine

engine = create_engine("sqlite://")


def users_with(roles):
    metadata = MetaData()
    check = CheckConstraint(f"role IN ({roles})", name="ck_users_role")
    Table("users", metadata, Column("role", String(16)), check)
    return metadata


users_with("'user', 'admin'").create_all(engine)
with engine.connect() as connection:
    context = MigrationContext.configure(connection)
    found = compare_metadata(context, users_with("'user', 'editor', 'admin'"))
print("\n".join(change[0] for change in found) or "nothing")
engine.dispose()
