class PageQuerySchema(InputSchema):
    per_page = WholeNumber(
        validate=[validate.Range(min=1, max=MAX_PER_PAGE)],
        dump_default=DEFAULT_PER_PAGE,
    )
    page = WholeNumber(validate=[validate.Range(min=1, max=MAX_PAGE)], dump_default=1)
