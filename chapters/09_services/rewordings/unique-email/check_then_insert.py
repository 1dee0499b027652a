def add(self, email: str, password: str, role: Role, **names: str) -> User:
    from sqlalchemy import exists, select

    from app.exceptions import ConflictError
    from app.models.user import normalize_email

    normalized = normalize_email(email)
    taken = exists().where(
        User.email_normalized == normalized, User.deleted_at.is_(None)
    )
    if self.session.execute(select(taken)).scalar_one():
        raise ConflictError(EMAIL_TAKEN)
    user = User(email=email, role=role, **names)
    user.password_hash = self.passwords.hash_new(password)
    self.session.add(user)
    self.session.commit()
    return user
