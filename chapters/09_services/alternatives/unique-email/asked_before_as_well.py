def add(self, email: str, password: str, role: Role, **names: str) -> User:
    from sqlalchemy import select

    from app.exceptions import ConflictError
    from app.models.user import normalize_email

    same = select(User.id).where(
        User.email_normalized == normalize_email(email), User.deleted_at.is_(None)
    )
    if self.session.scalar(same) is not None:
        raise ConflictError(EMAIL_TAKEN)
    password_hash = self.passwords.hash_new(password)
    user = User(email=email, password_hash=password_hash, role=role, **names)
    self.session.add(user)
    commit(self.session, EMAIL_TAKEN)
    return user
