from marshmallow import post_load


class PageQuerySchema(InputSchema):
    page = WholeNumber(load_default=1)
    per_page = WholeNumber(load_default=DEFAULT_PER_PAGE)

    @post_load
    def pull_in(self, query: dict[str, int], **_kwargs: object) -> dict[str, int]:
        page = max(1, min(query["page"], MAX_PAGE))
        per_page = max(1, min(query["per_page"], MAX_PER_PAGE))
        return {"page": page, "per_page": per_page}
