class KeyConverter(IntegerConverter):
    regex = "[1-9][0-9]*"
    largest = 2**31 - 1

    def to_python(self, value: str) -> int:
        key: int = super().to_python(value)
        return key if key < self.largest else self.largest
