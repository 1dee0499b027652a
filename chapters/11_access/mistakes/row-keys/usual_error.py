class KeyConverter(IntegerConverter):
    regex = "[1-9][0-9]{0,9}"

    def __init__(self, url_map: Map) -> None:
        super().__init__(url_map, min=1, max=2**31 - 1)
