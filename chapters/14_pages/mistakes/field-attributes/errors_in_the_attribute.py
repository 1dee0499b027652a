@property
def attributes(self) -> dict[str, str | int | None]:
    length, wrong = self.length, bool(self.errors)
    return {
        "id": self.name,
        "name": self.name,
        "required": "" if self.required else None,
        "minlength": length.min if length else None,
        "maxlength": length.max if length else None,
        "aria-invalid": "true" if wrong else None,
        "aria-describedby": " ".join(self.errors) or None,
    }
