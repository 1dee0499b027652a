@validates("email")
def normalize(self, _attribute: str, email: str) -> str:
    name, _, domain = email.strip().rpartition("@")
    self.email_normalized = f"{name}@{domain.lower()}"
    return email
