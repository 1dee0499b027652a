from marshmallow import post_load


class PageQuerySchema(InputSchema):
    page = fields.Integer(load_default=1)
    per_page = fields.Integer(load_default=DEFAULT_PER_PAGE)

    @post_load
    def cap(self, query: dict[str, int], **_kwargs: object) -> dict[str, int]:
        query["per_page"] = min(query["per_page"], MAX_PER_PAGE)
        return query
