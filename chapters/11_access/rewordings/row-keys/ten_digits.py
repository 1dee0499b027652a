class KeyConverter(IntegerConverter):
    regex = "[1-9][0-9]*"

    def to_python(self, value: str) -> int:
        if len(value) > 10:
            raise NotFound
        return int(value)
