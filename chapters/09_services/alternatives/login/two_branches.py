def authenticate(self, email: str, password: str) -> User:
    refusal = UnauthorizedError("Wrong e-mail or password")
    user = self.find_user(email)
    if user is None:
        self.passwords.verify(password, None)
        raise refusal
    if not self.passwords.verify(password, user.password_hash):
        raise refusal
    return user
