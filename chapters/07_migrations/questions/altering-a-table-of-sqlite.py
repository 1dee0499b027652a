from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import create_engine, event, text

engine = create_engine("sqlite://")
with engine.connect() as connection:
    connection.execute(text("CREATE TABLE users (name TEXT)"))

    @event.listens_for(engine, "before_cursor_execute")
    def note(_connection, _cursor, statement, *_rest):
        first, second = statement.split()[:2]
        if first not in {"PRAGMA", "SELECT"}:
            print(first, second)

    op = Operations(MigrationContext.configure(connection))
    with op.batch_alter_table("users") as batch:
        batch.alter_column("name", nullable=False)
engine.dispose()
