def add(self, email: str, password: str, role: Role, **names: str) -> User:
    password_hash = self.passwords.hash_new(password)
    user = User(email=email, password_hash=password_hash, role=role, **names)
    self.session.add(user)
    commit(self.session, EMAIL_TAKEN)
