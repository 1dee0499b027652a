def add(self, email: str, password: str, role: Role, **names: str) -> User:
    user = User(email=email, role=role, **names)
    user.password_hash = password
    self.session.add(user)
    commit(self.session, EMAIL_TAKEN)
    return user
