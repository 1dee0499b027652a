def process_bind_param(
    self, value: datetime | None, dialect: Dialect
) -> datetime | None:
    if value is not None:
        if value.utcoffset() is None:
            raise ValueError("no zone")
        value = datetime.combine(value.date(), value.time(), UTC)
    return value
