@validates("email")
def normalize(self, _attribute: str, email: str) -> str:
    self.email = email
    self.email_normalized = normalize_email(email)
    return email
