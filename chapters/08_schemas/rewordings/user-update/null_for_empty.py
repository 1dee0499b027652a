NAME = rf"( *{SHOWN_LINE})?"


class UserUpdateSchema(InputSchema):
    last_name = Text(0, 80, allow_none=True, pattern=NAME, required=False)
    first_name = Text(0, 80, allow_none=True, pattern=NAME, required=False)
