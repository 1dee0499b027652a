class UserUpdateSchema(InputSchema):
    first_name = Text(0, NAME_LENGTH, pattern=f"( *{SHOWN_LINE})?", allow_none=True)
    last_name = Text(0, NAME_LENGTH, pattern=f"( *{SHOWN_LINE})?", allow_none=True)
