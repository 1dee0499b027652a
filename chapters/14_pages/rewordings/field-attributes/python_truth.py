@property
def attributes(self) -> dict[str, str | int | None]:
    attributes: dict[str, Any] = {"id": self.name, "name": self.name}
    if self.required:
        attributes["required"] = ""
    if self.length is not None:
        attributes.update(minlength=self.length.min, maxlength=self.length.max)
    if self.errors:
        attributes["aria-describedby"] = self.name + "-errors"
    attributes["aria-invalid"] = bool(self.errors)
    return attributes
