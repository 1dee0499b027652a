@validates("email")
def normalize(self, _attribute: str, email: str) -> str:
    self.email_normalized = normalize_email(email)[:64]
    return email
