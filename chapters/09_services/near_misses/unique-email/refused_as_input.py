def add(self, email: str, password: str, role: Role, **names: str) -> User:
    from sqlalchemy.exc import IntegrityError

    from app.exceptions import AppError

    password_hash = self.passwords.hash_new(password)
    user = User(email=email, password_hash=password_hash, role=role, **names)
    self.session.add(user)
    try:
        self.session.commit()
    except IntegrityError as error:
        self.session.rollback()
        raise AppError(EMAIL_TAKEN) from error
    return user
