def authenticate(self, email: str, password: str) -> User:
    query = select(User).filter_by(email_normalized=normalize_email(email))
    user = self.session.execute(query).scalars().first()
    known = None if user is None else user.password_hash
    if self.passwords.verify(password, known) and user:
        return user
    raise UnauthorizedError
