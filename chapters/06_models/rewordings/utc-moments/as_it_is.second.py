def process_bind_param(
    self, value: datetime | None, dialect: Dialect
) -> datetime | None:
    if value is None:
        return value
    if not value.tzinfo:
        raise ValueError("a time needs a zone")
    return datetime.fromisoformat(value.isoformat())
