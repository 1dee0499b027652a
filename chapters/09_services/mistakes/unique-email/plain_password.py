def add(self, email: str, password: str, role: Role, **names: str) -> User:
    user = User(email=email, password_hash=password, role=role, **names)
    self.session.add(user)
    commit(self.session, EMAIL_TAKEN)
    return user
