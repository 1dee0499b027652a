from marshmallow import ValidationError, validates


class PageQuerySchema(InputSchema):
    page = WholeNumber(load_default=1)
    per_page = WholeNumber(load_default=DEFAULT_PER_PAGE)

    @validates("page", "per_page")
    def in_range(self, value: int, data_key: str) -> None:
        last = MAX_PAGE if data_key == "page" else MAX_PER_PAGE
        if value < 1 or value > last:
            raise ValidationError(f"Must be 1 to {last}.")
