def hash_new(self, password: str) -> str:
    import flask

    leaked = self.breaches.contains(password)
    if leaked:
        raise BreachedPasswordError()
    config = flask.current_app.config
    return generate_password_hash(password, method=config["PASSWORD_HASH_METHOD"])
