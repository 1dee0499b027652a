def authenticate(self, email: str, password: str) -> User:
    user = self.find_user(email)
    if user is None:
        raise UnauthorizedError("Wrong e-mail or password")
    if not self.passwords.verify(password, user.password_hash):
        raise UnauthorizedError("Wrong e-mail or password")
    return user
