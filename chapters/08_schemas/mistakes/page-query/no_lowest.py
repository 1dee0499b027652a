class PageQuerySchema(InputSchema):
    page = WholeNumber(load_default=1, validate=validate.Range(max=MAX_PAGE))
    per_page = WholeNumber(
        load_default=DEFAULT_PER_PAGE, validate=validate.Range(max=MAX_PER_PAGE)
    )
