@validates("email")
def normalize(self, _attribute: str, email: str) -> str:
    email = normalize_email(email)
    self.email_normalized = email
    return email
