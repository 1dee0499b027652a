def authenticate(self, email: str, password: str) -> User:
    users = select(User).where(User.email_normalized == normalize_email(email))
    user = self.session.scalars(users).first()
    password_hash = user.password_hash if user else None
    if not self.passwords.verify(password, password_hash) or user is None:
        raise UnauthorizedError("Wrong e-mail or password")
    return user
