from marshmallow import post_load


class PageQuerySchema(InputSchema):
    page = WholeNumber(load_default=1, validate=validate.Range(1, MAX_PAGE))
    per_page = WholeNumber(
        load_default=DEFAULT_PER_PAGE, validate=validate.Range(min=1)
    )

    @post_load
    def cap(self, query, **_kwargs):
        query["per_page"] = min(query["per_page"], MAX_PER_PAGE)
        return query
