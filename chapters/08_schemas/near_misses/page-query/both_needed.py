class PageQuerySchema(InputSchema):
    page = WholeNumber(required=True, validate=validate.Range(1, MAX_PAGE))
    per_page = WholeNumber(required=True, validate=validate.Range(1, MAX_PER_PAGE))
