def process_bind_param(
    self, value: datetime | None, dialect: Dialect
) -> datetime | None:
    if value is not None and value.utcoffset() is None:
        raise ValueError(f"{value!r} has no time zone")
    return value
