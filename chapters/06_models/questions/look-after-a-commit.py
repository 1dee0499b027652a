from sqlalchemy import create_engine, event
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)


@event.listens_for(engine, "before_cursor_execute")
def note(_connection, _cursor, statement, *_rest):
    print(statement.split()[0])


with Session(engine) as session:
    user = User(name="ann")
    session.add(user)
    session.commit()
    print(user.name)
engine.dispose()
