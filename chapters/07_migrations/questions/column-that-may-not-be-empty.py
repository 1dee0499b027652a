from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Column, Integer, create_engine, text
from sqlalchemy.exc import OperationalError


def add_column(*names):
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        connection.execute(text("CREATE TABLE users (name TEXT)"))
        for name in names:
            connection.execute(text("INSERT INTO users VALUES (:name)"), {"name": name})
        op = Operations(MigrationContext.configure(connection))
        try:
            op.add_column("users", Column("age", Integer, nullable=False))
            print("done")
        except OperationalError:
            print("OperationalError")
    engine.dispose()


add_column()
add_column("ann")
