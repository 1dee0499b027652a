def authenticate(self, email: str, password: str) -> User:
    user = self.find_user(email)
    if self.passwords.verify(password, user and user.password_hash) and user:
        return user
    raise UnauthorizedError
