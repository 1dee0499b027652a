def authenticate(self, email: str, password: str) -> User:
    found = self.find_user(email)
    if found and self.passwords.verify(password, found.password_hash):
        return found
    raise UnauthorizedError("Login failed")
