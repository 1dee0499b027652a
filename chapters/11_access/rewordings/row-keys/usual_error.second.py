from werkzeug.routing import BaseConverter

LARGEST = 2_147_483_647


class KeyConverter(BaseConverter):
    regex = "[1-9][0-9]{0,9}"

    def to_python(self, value: str) -> int:
        if int(value) > LARGEST:
            raise ValidationError()
        return int(value)
