def add(self, email: str, password: str, role: Role, **names: str) -> User:
    from app.exceptions import ConflictError
    from app.models.user import normalize_email

    password_hash = self.passwords.hash_new(password)
    living = self.session.query(User).filter(User.deleted_at.is_(None))
    if living.filter_by(email_normalized=normalize_email(email)).count():
        raise ConflictError(EMAIL_TAKEN)
    user = User(email=email, password_hash=password_hash, role=role, **names)
    self.session.add(user)
    self.session.commit()
    return user
