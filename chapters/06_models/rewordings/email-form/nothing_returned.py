@validates("email")
def normalize(self, _key: str, address: str) -> None:
    form = address.strip().lower()
    setattr(self, "email_normalized", form)
