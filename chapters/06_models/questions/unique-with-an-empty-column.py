from sqlalchemy import UniqueConstraint, create_engine, func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    __table_args__ = (UniqueConstraint("email", "deleted_at"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str]
    deleted_at: Mapped[str | None]


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add_all([User(email="ann@shop.test"), User(email="ann@shop.test")])
    try:
        session.commit()
        print(session.scalar(select(func.count()).select_from(User)))
    except IntegrityError:
        print("IntegrityError")
engine.dispose()
