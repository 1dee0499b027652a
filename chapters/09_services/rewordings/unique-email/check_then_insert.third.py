def add(self, email: str, password: str, role: Role, **names: str) -> User:
    from app.exceptions import ConflictError

    if self.session.query(User).filter_by(email=email).first():
        raise ConflictError(EMAIL_TAKEN)
    hashed = self.passwords.hash_new(password)
    new = User(email=email, password_hash=hashed, role=role, **names)
    self.session.add(new)
    self.session.commit()
    return new
