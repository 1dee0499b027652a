class PageQuerySchema(InputSchema):
    page = WholeNumber(load_default=1, validate=[validate.Range(0, MAX_PAGE)])
    per_page = WholeNumber(
        validate=[validate.Range(0, MAX_PER_PAGE)], load_default=DEFAULT_PER_PAGE
    )
