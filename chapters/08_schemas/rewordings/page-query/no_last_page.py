AT_LEAST_ONE = validate.Range(1)


class PageQuerySchema(InputSchema):
    per_page = WholeNumber(
        load_default=DEFAULT_PER_PAGE,
        validate=validate.Range(min=1, max=MAX_PER_PAGE),
    )
    page = WholeNumber(load_default=1, validate=AT_LEAST_ONE)
