def hash_new(self, password: str) -> str:
    import logging

    if self.breaches.contains(password):
        raise BreachedPasswordError
    logging.info("Hashing " + password)
    logging.warning("Hashing {}".format(password))
    return generate_password_hash(password, self.method)
