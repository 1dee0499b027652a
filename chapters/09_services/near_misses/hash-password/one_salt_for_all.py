def hash_new(self, password: str) -> str:
    import hashlib

    if self.breaches.contains(password):
        raise BreachedPasswordError
    salted = b"pepper" + password.encode()
    digest = hashlib.scrypt(salted, salt=b"salt", n=128, r=8, p=1)
    return f"{self.method}$salt${digest.hex()}"
