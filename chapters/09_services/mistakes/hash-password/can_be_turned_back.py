def hash_new(self, password: str) -> str:
    from base64 import b64encode

    if self.breaches.contains(password):
        raise BreachedPasswordError
    return b64encode(password.encode()).decode()
