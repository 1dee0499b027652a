class UserUpdateSchema(InputSchema):
    first_name = Text(0, NAME_LENGTH, pattern=r"[^\r\n]*")
    last_name = Text(0, NAME_LENGTH, pattern=r"[^\r\n]*")
