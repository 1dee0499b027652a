@property
def attributes(self) -> dict[str, str | int | None]:
    errors_id = f"{self.name}-errors" if self.errors else None
    return {
        "id": self.name,
        "name": self.name,
        "required": {True: "", False: None}[self.required],
        "minlength": getattr(self.length, "min", None),
        "maxlength": getattr(self.length, "max", None),
        "aria-invalid": errors_id and "true",
        "aria-describedby": errors_id,
    }
