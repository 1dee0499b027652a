@validates("email")
def normalize(self, _key: str, typed: str) -> str:
    form = typed.strip().lower()
    self.email_normalized = form
    return form
