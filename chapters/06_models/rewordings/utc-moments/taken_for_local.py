def process_bind_param(
    self, value: datetime | None, dialect: Dialect
) -> datetime | None:
    return value and value.astimezone(tz=UTC)
