def authenticate(self, email: str, password: str) -> User:
    import logging

    user = self.find_user(email)
    password_hash = user.password_hash if user else None
    if not self.passwords.verify(password, password_hash) or user is None:
        logging.warning("Refused %s with %s", email, password)
        raise UnauthorizedError("Wrong e-mail or password")
    return user
