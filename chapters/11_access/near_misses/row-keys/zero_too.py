class KeyConverter(IntegerConverter):
    regex = "0|[1-9][0-9]{0,9}"

    def to_python(self, value: str) -> int:
        if int(value) > 2**31 - 1:
            raise NotFound
        return int(value)
