from marshmallow import post_load


def within(number, lowest, highest):
    return sorted((lowest, number, highest))[1]


class PageQuerySchema(InputSchema):
    page = WholeNumber(load_default=1)
    per_page = WholeNumber(load_default=DEFAULT_PER_PAGE)

    @post_load
    def bound(self, data, **kwargs):
        data["page"] = within(data["page"], 1, MAX_PAGE)
        data["per_page"] = within(data["per_page"], 1, MAX_PER_PAGE)
        return data
