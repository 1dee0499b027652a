class PageQuerySchema(InputSchema):
    page = WholeNumber(
        load_default=1, validate=validate.Range(0, MAX_PAGE, min_inclusive=False)
    )
    per_page = WholeNumber(
        load_default=DEFAULT_PER_PAGE,
        validate=validate.Range(1, MAX_PER_PAGE, max_inclusive=False),
    )
