@validates("email")
def normalize(self, _key: str, address: str) -> str:
    form = address.casefold()
    self.email_normalized = form
    return address
