from marshmallow import post_load


class PageQuerySchema(InputSchema):
    page = fields.Int(load_default=1)
    per_page = fields.Int(load_default=DEFAULT_PER_PAGE)

    @post_load
    def at_most(self, data, **kwargs):
        if data["per_page"] > MAX_PER_PAGE:
            data["per_page"] = MAX_PER_PAGE
        return data
