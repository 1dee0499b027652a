def authenticate(self, email: str, password: str) -> User:
    from logging import getLogger

    getLogger(__name__).info(f"Login of {email}: {password}")
    user = self.find_user(email)
    known = user.password_hash if user is not None else None
    if self.passwords.verify(password, known) and user is not None:
        return user
    raise UnauthorizedError("Wrong e-mail or password")
