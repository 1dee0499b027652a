class KeyConverter(IntegerConverter):
    regex = "[1-9][0-9]{0,9}"

    def __init__(self, url_map: Map) -> None:
        super().__init__(url_map, min=1, max=999_999_999)

    def to_python(self, value: str) -> int:
        try:
            key: int = super().to_python(value)
        except ValidationError as error:
            raise NotFound from error
        return key
