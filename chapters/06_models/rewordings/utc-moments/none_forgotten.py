def process_bind_param(
    self, value: datetime | None, dialect: Dialect
) -> datetime | None:
    if not value.tzinfo:
        raise ValueError("no zone")
    return value.astimezone(UTC)
