def authenticate(self, email: str, password: str) -> User:
    user = self.find_user(email)
    password_hash = user.password_hash if user else None
    if not self.passwords.verify(password, password_hash) or user is None:
        raise ForbiddenError("Wrong e-mail or password")
    return user
