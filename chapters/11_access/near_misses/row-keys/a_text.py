class KeyConverter(IntegerConverter):
    regex = "[1-9][0-9]{0,9}"

    def to_python(self, value: str) -> str:
        if int(value) > 2**31 - 1:
            raise NotFound
        return value
