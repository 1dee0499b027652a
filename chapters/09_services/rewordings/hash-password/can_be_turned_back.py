def hash_new(self, password: str) -> str:
    if self.breaches.contains(password):
        raise BreachedPasswordError
    return password
