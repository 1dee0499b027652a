def authenticate(self, email: str, password: str) -> User:
    from werkzeug.security import generate_password_hash

    nobody = generate_password_hash("nobody", "pbkdf2:sha256:1")
    user = self.find_user(email)
    password_hash = user.password_hash if user else nobody
    if not self.passwords.verify(password, password_hash) or user is None:
        raise UnauthorizedError("Wrong e-mail or password")
    return user
