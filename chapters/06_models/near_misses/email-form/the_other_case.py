@validates("email")
def normalize(self, _attribute: str, email: str) -> str:
    self.email_normalized = email.swapcase()
    return email
