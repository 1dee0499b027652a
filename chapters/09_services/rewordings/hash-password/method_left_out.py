def hash_new(self, password: str) -> str:
    from werkzeug import security

    if not self.breaches.contains(password):
        return security.generate_password_hash(password, salt_length=32)
    raise BreachedPasswordError
