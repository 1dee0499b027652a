def authenticate(self, email: str, password: str) -> User:
    from werkzeug.security import generate_password_hash

    user = self.find_user(email)
    typed = generate_password_hash(password, self.passwords.method)
    if user and typed == user.password_hash:
        return user
    raise UnauthorizedError("Wrong e-mail or password")
