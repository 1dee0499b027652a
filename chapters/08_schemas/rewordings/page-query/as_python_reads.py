class PageQuerySchema(InputSchema):
    page = fields.Int(
        load_default=1, validate=[validate.Range(min=1, max=MAX_PAGE)]
    )
    per_page = fields.Int(
        load_default=DEFAULT_PER_PAGE,
        validate=[validate.Range(min=1, max=MAX_PER_PAGE)],
    )
