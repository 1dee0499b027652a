def add(self, email: str, password: str, role: Role, **names: str) -> User:
    from sqlalchemy import exc

    from app import exceptions

    try:
        user = User(
            email=email,
            password_hash=self.passwords.hash_new(password),
            role=role,
            **names,
        )
        self.session.add(user)
        self.session.flush()
        self.session.commit()
    except exc.IntegrityError:
        raise exceptions.ConflictError(EMAIL_TAKEN) from None
    return user
