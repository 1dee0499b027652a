def process_bind_param(
    self, value: datetime | None, dialect: Dialect
) -> datetime | None:
    moment = None
    if value:
        moment = value.astimezone(UTC)
    return moment
