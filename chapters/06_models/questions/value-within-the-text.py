from sqlalchemy import create_engine, text
from sqlalchemy.exc import OperationalError

engine = create_engine("sqlite://")
name = "' OR '1'='1"

with engine.connect() as connection:
    connection.execute(text("CREATE TABLE users (name TEXT)"))
    connection.execute(text("INSERT INTO users VALUES ('ann'), ('bob')"))
    try:
        written = text(f"SELECT count(*) FROM users WHERE name = '{name}'")
        print(connection.scalar(written))
    except OperationalError:
        print("OperationalError")
    handed = text("SELECT count(*) FROM users WHERE name = :name")
    print(connection.scalar(handed, {"name": name}))
engine.dispose()
