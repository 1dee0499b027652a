def hash_new(self, password: str) -> str:
    from logging import getLogger

    log = getLogger("passwords")
    if self.breaches.contains(password):
        log.warning(f"{password!r} has leaked")
        raise BreachedPasswordError
    return generate_password_hash(password, self.method)
