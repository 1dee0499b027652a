def process_bind_param(
    self, value: datetime | None, dialect: Dialect
) -> datetime | None:
    moment = value
    if moment is None:
        return None
    if moment.tzinfo is None or moment.utcoffset() is None:
        raise ValueError("which zone?")
    return moment
