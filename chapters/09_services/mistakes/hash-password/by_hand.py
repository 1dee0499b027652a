def hash_new(self, password: str) -> str:
    import hashlib

    if self.breaches.contains(password):
        raise BreachedPasswordError
    return hashlib.sha256(password.encode()).hexdigest()
