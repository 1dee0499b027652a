class UserUpdateSchema(InputSchema):
    first_name = Text(1, NAME_LENGTH, pattern=SHOWN_LINE)
    last_name = Text(1, NAME_LENGTH, pattern=SHOWN_LINE)
