class KeyConverter(IntegerConverter):
    regex = "[1-9][0-9]{0,9}"

    def to_python(self, value: str) -> int:
        return min(int(value), 2**31 - 1)
