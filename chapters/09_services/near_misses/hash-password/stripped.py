def hash_new(self, password: str) -> str:
    password = password.strip().lower()
    if self.breaches.contains(password):
        raise BreachedPasswordError
    return generate_password_hash(password, self.method)
