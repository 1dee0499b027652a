class PageQuerySchema(InputSchema):
    page = WholeNumber(load_default=1, validate=validate.Range(1, MAX_PAGE))
    per_page = WholeNumber(
        load_default=MAX_PER_PAGE, validate=validate.Range(1, MAX_PER_PAGE)
    )
