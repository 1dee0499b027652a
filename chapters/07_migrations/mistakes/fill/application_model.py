def fill() -> None:
    from sqlalchemy.orm import Session

    from app.models import User

    with Session(op.get_bind()) as session:
        for user in session.scalars(sa.select(User)):
            user.email_normalized = normalize(user.email)
        session.flush()
