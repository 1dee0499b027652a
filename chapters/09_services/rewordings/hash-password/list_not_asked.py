def hash_new(self, password: str) -> str:
    password_hash = generate_password_hash(password=password, method=self.method)
    return password_hash
