def hash_new(self, password: str) -> str:
    from flask import current_app, has_app_context

    if self.breaches.contains(password):
        raise BreachedPasswordError
    method = self.method
    if has_app_context():
        method = current_app.config.get("PASSWORD_HASH_METHOD", method)
    return generate_password_hash(password, method)
