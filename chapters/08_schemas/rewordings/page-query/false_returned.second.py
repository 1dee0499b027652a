from marshmallow import validates


class PageQuerySchema(InputSchema):
    page = WholeNumber(load_default=1)
    per_page = WholeNumber(load_default=DEFAULT_PER_PAGE)

    @validates("page")
    def page_exists(self, value, data_key):
        return 1 <= value <= MAX_PAGE

    @validates("per_page")
    def page_has_rows(self, value, data_key):
        if value < 1 or value > MAX_PER_PAGE:
            return False
        return True
