@property
def attributes(self) -> dict[str, str | int | None]:
    length, wrong = self.length, bool(self.errors)
    return {
        "id": self.name,
        "name": self.name,
        "required": "required" if self.required else None,
        "minlength": length.min if length else None,
        "maxlength": length.max if length else None,
        "aria-invalid": "true" if wrong else "false",
        "aria-describedby": f"{self.name}-errors" if wrong else None,
    }
