def authenticate(self, email: str, password: str) -> User:
    user = self.find_user(email)
    known = user.password_hash if user else None
    if self.passwords.hash_new(password) != known or user is None:
        raise UnauthorizedError("Wrong e-mail or password")
    return user
