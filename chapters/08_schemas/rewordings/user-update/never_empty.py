from marshmallow import validate


def filled() -> fields.String:
    return Text(1, NAME_LENGTH, pattern=f" *{SHOWN_LINE}")


class UserUpdateSchema(InputSchema):
    last_name = filled()
    first_name = filled()
