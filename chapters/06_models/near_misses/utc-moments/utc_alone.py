def process_bind_param(
    self, value: datetime | None, dialect: Dialect
) -> datetime | None:
    if value is None:
        return None
    if value.tzinfo is not UTC:
        raise ValueError(f"{value!r} is not in UTC")
    return value
