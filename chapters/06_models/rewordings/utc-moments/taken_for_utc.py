def process_bind_param(
    self, value: datetime | None, dialect: Dialect
) -> datetime | None:
    if value is None:
        return value
    return value.astimezone(UTC) if value.utcoffset() is not None else value.replace(tzinfo=UTC)
