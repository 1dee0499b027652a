class PageQuerySchema(InputSchema):
    page = WholeNumber(load_default=1, validate=validate.Range(min=1))
    per_page = WholeNumber(
        load_default=DEFAULT_PER_PAGE, validate=validate.Range(1, MAX_PER_PAGE)
    )
