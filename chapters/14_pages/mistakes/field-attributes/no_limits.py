@property
def attributes(self) -> dict[str, str | int | None]:
    wrong = bool(self.errors)
    return {
        "id": self.name,
        "name": self.name,
        "required": "" if self.required else None,
        "aria-invalid": "true" if wrong else None,
        "aria-describedby": f"{self.name}-errors" if wrong else None,
    }
