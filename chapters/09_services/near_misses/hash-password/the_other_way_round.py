def hash_new(self, password: str) -> str:
    if not self.breaches.contains(password):
        raise BreachedPasswordError
    return generate_password_hash(password, self.method)
