from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Column, Integer, MetaData, String, Table, create_engine

engine = create_engine("sqlite://")


def users_with(name):
    metadata = MetaData()
    key = Column("id", Integer, primary_key=True)
    Table("users", metadata, key, Column(name, String(80)))
    return metadata


users_with("fullname").create_all(engine)
with engine.connect() as connection:
    context = MigrationContext.configure(connection)
    found = compare_metadata(context, users_with("full_name"))
print("\n".join(change[0] for change in found) or "nothing")
engine.dispose()
