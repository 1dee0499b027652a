@property
def attributes(self) -> dict[str, str | int | None]:
    length = self.length
    return {
        "id": self.name,
        "name": self.name,
        "required": "" if self.required else None,
        "minlength": length.min if length else None,
        "maxlength": length.max if length else None,
    }
