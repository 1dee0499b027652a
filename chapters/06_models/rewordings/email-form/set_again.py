@validates("email")
def normalize(self, attribute: str, email: str) -> str:
    self.email_normalized = normalize_email(email)
    setattr(self, attribute, email)
    return self.email
