class KeyConverter(IntegerConverter):
    regex = "[1-9][0-9]*"

    def to_python(self, value: str) -> int:
        if int(value) > 2**63 - 1:
            raise NotFound
        return int(value)
