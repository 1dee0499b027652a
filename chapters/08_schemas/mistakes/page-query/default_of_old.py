class PageQuerySchema(InputSchema):
    page = WholeNumber(default=1, validate=validate.Range(1, MAX_PAGE))
    per_page = WholeNumber(
        default=DEFAULT_PER_PAGE, validate=validate.Range(1, MAX_PER_PAGE)
    )
