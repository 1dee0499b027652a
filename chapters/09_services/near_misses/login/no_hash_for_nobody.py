def authenticate(self, email: str, password: str) -> User:
    user = self.find_user(email)
    password_hash = user.password_hash if user else ""
    if not self.passwords.verify(password, password_hash) or user is None:
        raise UnauthorizedError("Wrong e-mail or password")
    return user
