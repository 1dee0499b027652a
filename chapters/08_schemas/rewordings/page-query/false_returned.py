def in_range(last):
    def is_in_range(number: int) -> bool:
        return number in range(1, last + 1)

    return is_in_range


class PageQuerySchema(InputSchema):
    page = WholeNumber(validate=[in_range(MAX_PAGE)], load_default=1)
    per_page = WholeNumber(
        validate=[in_range(MAX_PER_PAGE)], load_default=DEFAULT_PER_PAGE
    )
