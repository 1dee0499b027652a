from flask import abort


class KeyConverter(IntegerConverter):
    regex = r"\d{1,10}"

    def to_python(self, value: str) -> int:
        number = int(value)
        if number < 1 or number > 0x7FFFFFFF:
            abort(404)
        return number
