from werkzeug.routing import BaseConverter


class KeyConverter(BaseConverter):
    regex = r"\d+"

    def to_python(self, value: str) -> int:
        return int(value)
