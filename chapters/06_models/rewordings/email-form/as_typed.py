@validates("email")
def normalize(self, _key: str, address: str) -> str:
    setattr(self, "email_normalized", str(address))
    return address
