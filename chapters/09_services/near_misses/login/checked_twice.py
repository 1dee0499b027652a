def authenticate(self, email: str, password: str) -> User:
    user = self.find_user(email)
    self.passwords.verify(password, None)
    password_hash = user.password_hash if user else None
    if not self.passwords.verify(password, password_hash) or user is None:
        raise UnauthorizedError("Wrong e-mail or password")
    return user
