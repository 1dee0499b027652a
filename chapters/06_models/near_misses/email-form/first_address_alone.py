@validates("email")
def normalize(self, _attribute: str, email: str) -> str:
    if self.email_normalized is None:
        self.email_normalized = normalize_email(email)
    return email
