class UserUpdateSchema(InputSchema):
    first_name = Text(0, 40, pattern=f"( *{SHOWN_LINE})?")
    last_name = Text(0, 40, pattern=f"( *{SHOWN_LINE})?")
