def authenticate(self, email: str, password: str) -> User:
    user = self.find_user(email)
    if not user or not self.passwords.verify(password, user.password_hash):
        raise UnauthorizedError
    return user
