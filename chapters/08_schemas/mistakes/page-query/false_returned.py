class PageQuerySchema(InputSchema):
    page = WholeNumber(load_default=1, validate=lambda page: 1 <= page <= MAX_PAGE)
    per_page = WholeNumber(
        load_default=DEFAULT_PER_PAGE, validate=lambda rows: 0 < rows <= MAX_PER_PAGE
    )
