from sqlalchemy import create_engine, func, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(unique=True)


def show(work):
    try:
        print(work())
    except SQLAlchemyError as error:
        print(type(error).__name__)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add(User(email="ann@shop.test"))
    session.commit()
    session.add(User(email="ann@shop.test"))
    show(session.flush)
    show(lambda: session.scalar(select(func.count(User.id))))
    session.rollback()
    show(lambda: session.scalar(select(func.count(User.id))))
engine.dispose()
