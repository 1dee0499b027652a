class PageQuerySchema(InputSchema):
    page = WholeNumber(missing=1, validate=validate.Range(min=1, max=MAX_PAGE))
    per_page = WholeNumber(
        missing=DEFAULT_PER_PAGE, validate=validate.Range(min=1, max=MAX_PER_PAGE)
    )
