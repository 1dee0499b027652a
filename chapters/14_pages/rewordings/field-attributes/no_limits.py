@property
def attributes(self) -> dict[str, str | int | None]:
    attributes: dict[str, Any] = {"id": self.name, "name": self.name}
    if self.required:
        attributes["required"] = ""
    if self.errors:
        attributes["aria-invalid"] = "true"
        attributes["aria-describedby"] = self.name + "-errors"
    return attributes
