class KeyConverter(IntegerConverter):
    regex = "[1-9][0-9]{0,9}"

    def to_python(self, value: str) -> int:
        key = int(value)
        if key > 2**31 - 1:
            raise ValidationError
        return key
