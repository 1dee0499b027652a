def authenticate(self, email: str, password: str) -> User:
    user = self.find_user(email)
    password_hash = user.password_hash if user else None
    is_right = self.passwords.verify(password.lower(), password_hash)
    if not is_right or user is None:
        raise UnauthorizedError("Wrong e-mail or password")
    return user
