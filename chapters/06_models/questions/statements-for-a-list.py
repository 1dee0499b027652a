from sqlalchemy import ForeignKey, create_engine, event, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


class Post(Base):
    __tablename__ = "posts"
    id: Mapped[int] = mapped_column(primary_key=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    author: Mapped[User] = relationship()


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    ann, bob = User(name="ann"), User(name="bob")
    session.add_all([Post(author=ann), Post(author=ann), Post(author=bob)])
    session.commit()


@event.listens_for(engine, "before_cursor_execute")
def note(_connection, _cursor, statement, *_rest):
    print(statement.split("FROM ")[1].split()[0])


with Session(engine) as session:
    names = [post.author.name for post in session.scalars(select(Post))]
engine.dispose()
