def authenticate(self, email: str, password: str) -> User:
    user = self.find_user(email)
    if not user:
        raise UnauthorizedError("Unknown e-mail address")
    if self.passwords.verify(password, user.password_hash):
        return user
    raise UnauthorizedError("Wrong password")
