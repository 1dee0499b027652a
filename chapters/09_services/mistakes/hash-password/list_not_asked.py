def hash_new(self, password: str) -> str:
    return generate_password_hash(password, self.method)
