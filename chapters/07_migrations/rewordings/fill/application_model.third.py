def fill() -> None:
    from app.extensions import db
    from app.models import User

    for user in db.session.scalars(sa.select(User)):
        user.email_normalized = normalize(user.email)
    db.session.commit()
