def hash_new(self, password: str) -> str:
    from flask import current_app

    if self.breaches.contains(password):
        raise BreachedPasswordError
    method = current_app.config["PASSWORD_HASH_METHOD"]
    return generate_password_hash(password, method)
