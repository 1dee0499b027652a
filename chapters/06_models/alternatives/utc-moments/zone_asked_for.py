def process_bind_param(
    self, value: datetime | None, dialect: Dialect
) -> datetime | None:
    if value is None:
        return value
    if value.tzinfo:
        return value.astimezone(UTC)
    raise ValueError("a time needs a zone: " + value.isoformat())
