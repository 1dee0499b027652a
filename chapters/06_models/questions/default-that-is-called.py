from itertools import count

from sqlalchemy import create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

counter = count(1)


def number():
    return next(counter)


class Base(DeclarativeBase):
    pass


class Row(Base):
    __tablename__ = "rows"
    id: Mapped[int] = mapped_column(primary_key=True)
    called: Mapped[int] = mapped_column(default=number())
    handed: Mapped[int] = mapped_column(default=number)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    for _ in range(2):
        session.add(Row())
        session.flush()
    for row in session.scalars(select(Row).order_by(Row.id)):
        print(row.called, row.handed)
engine.dispose()
