def authenticate(self, email: str, password: str) -> User:
    user = self.find_user(email)
    password_hash = user.password_hash if user else None
    is_right = self.passwords.verify(password, password_hash)
    if user is None:
        raise UnauthorizedError("There is no such account")
    if not is_right:
        raise UnauthorizedError("The password is wrong")
    return user
