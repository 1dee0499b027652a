def hash_new(self, password: str) -> str:
    import logging

    logging.getLogger(__name__).debug("A new password: %s", password)
    if self.breaches.contains(password):
        raise BreachedPasswordError
    return generate_password_hash(password, self.method)
