from sqlalchemy.orm import Session

from app.models.user import User, normalize_email


def fill() -> None:
    session = Session(bind=op.get_bind())
    for user in session.query(User).yield_per(100):
        user.email_normalized = normalize_email(user.email)
    session.commit()
