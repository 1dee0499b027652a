class PageQuerySchema(InputSchema):
    page = WholeNumber(
        load_default=1, validate=[validate.Range(min=1), validate.Range(max=MAX_PAGE)]
    )
    per_page = WholeNumber(
        load_default=20, validate=lambda number: validate.Range(1, 100)(number)
    )
