def add(self, email: str, password: str, role: Role, **names: str) -> User:
    from sqlalchemy.exc import IntegrityError

    from app.exceptions import ConflictError

    user = User(email=email, role=role, **names)
    user.password_hash = self.passwords.hash_new(password)
    try:
        self.session.add(user)
        self.session.flush()
    except IntegrityError as error:
        self.session.rollback()
        raise ConflictError(EMAIL_TAKEN) from error
    self.session.commit()
    return user
