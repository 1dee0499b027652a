class KeyConverter(IntegerConverter):
    regex = "[1-9][0-9]{0,9}"

    def to_python(self, value: str) -> int:
        key = int(value)
        if key > 2147483647:
            key = 2147483647
        return key
