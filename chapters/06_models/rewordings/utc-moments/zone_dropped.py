def process_bind_param(
    self, value: datetime | None, dialect: Dialect
) -> datetime | None:
    if value is None:
        return value
    offset = value.utcoffset()
    if offset is None:
        raise ValueError("no zone")
    return value.replace(tzinfo=None) - offset
