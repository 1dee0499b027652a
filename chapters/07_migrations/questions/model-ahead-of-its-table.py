from sqlalchemy import create_engine, inspect, select, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
    phone: Mapped[str | None]


engine = create_engine("sqlite://")
with Session(engine) as session:
    session.execute(text("CREATE TABLE users (id INTEGER PRIMARY KEY)"))
    session.execute(text("INSERT INTO users (id) VALUES (1)"))
    try:
        users = session.scalars(select(User)).all()
        is_new = "phone" in [c["name"] for c in inspect(engine).get_columns("users")]
        print(f"{len(users)} user,", "with" if is_new else "without", "a new column")
    except OperationalError:
        print("OperationalError")
engine.dispose()
