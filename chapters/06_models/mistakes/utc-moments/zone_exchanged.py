def process_bind_param(
    self, value: datetime | None, dialect: Dialect
) -> datetime | None:
    if value is None:
        return None
    if value.tzinfo is None:
        raise ValueError(f"{value!r} has no time zone")
    return value.replace(tzinfo=UTC)
