from sqlalchemy import StaticPool, create_engine, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)


engine = create_engine("sqlite://", poolclass=StaticPool)
Base.metadata.create_all(engine)


def number_of_users(session):
    return session.scalar(select(func.count(User.id)))


with Session(engine) as session:
    session.add(User())
    session.flush()
    own = number_of_users(session)
with Session(engine) as session:
    print(own, number_of_users(session))
engine.dispose()
