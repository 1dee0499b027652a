from marshmallow import post_load


class PageQuerySchema(InputSchema):
    page = WholeNumber(load_default=1)
    per_page = WholeNumber(load_default=DEFAULT_PER_PAGE)

    @post_load
    def repair(self, query, many, **kwargs):
        if query["page"] < 1:
            query["page"] = 1
        elif query["page"] > MAX_PAGE:
            query["page"] = MAX_PAGE
        if query["per_page"] < 1:
            query["per_page"] = 1
        elif query["per_page"] > MAX_PER_PAGE:
            query["per_page"] = MAX_PER_PAGE
        return query
