class KeyConverter(IntegerConverter):
    regex = "[0-9]+"
    part_isolating = True

    def to_python(self, value: str) -> int:
        key = int(value) if len(value) < 11 else 0
        if str(key) != value or not 0 < key < 2**31:
            raise NotFound("There is no such number")
        return key
