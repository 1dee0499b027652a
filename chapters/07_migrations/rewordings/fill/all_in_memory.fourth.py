from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()


class Person(Base):
    __tablename__ = "users"
    id = sa.Column(sa.Integer, primary_key=True)
    email = sa.Column(sa.String)
    email_normalized = sa.Column(sa.String)


def fill() -> None:
    session = Session(bind=op.get_bind())
    for person in session.query(Person).all():
        person.email_normalized = normalize(person.email)
    session.flush()
