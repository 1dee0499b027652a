from marshmallow import post_load


class PageQuerySchema(InputSchema):
    page = WholeNumber(load_default=1)
    per_page = WholeNumber(load_default=DEFAULT_PER_PAGE)

    @post_load
    def cap(self, query, **_kwargs):
        return {**query, "per_page": min(query["per_page"], MAX_PER_PAGE)}
