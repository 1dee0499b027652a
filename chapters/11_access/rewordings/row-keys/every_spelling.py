class KeyConverter(IntegerConverter):
    regex = "[0-9]{1,10}"

    def to_python(self, value: str) -> int:
        key = int(value)
        if not 1 <= key <= 2**31 - 1:
            raise NotFound
        return key
