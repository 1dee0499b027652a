def hash_new(self, password: str) -> str:
    if self.breaches.contains(password):
        raise BreachedPasswordError
    return generate_password_hash(password, "scrypt:128:8:1")
