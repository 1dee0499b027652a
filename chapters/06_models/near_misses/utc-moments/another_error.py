def process_bind_param(
    self, value: datetime | None, dialect: Dialect
) -> datetime | None:
    if value is None:
        return None
    if value.utcoffset() is None:
        raise TypeError(f"{value!r} has no time zone")
    return value.astimezone(UTC)
