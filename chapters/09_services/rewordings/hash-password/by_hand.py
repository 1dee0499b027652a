def hash_new(self, password: str) -> str:
    from hashlib import new

    if self.breaches.contains(password):
        raise BreachedPasswordError
    digest = new("md5")
    digest.update(password.encode("utf-8"))
    return f"md5:{digest.hexdigest()}"
