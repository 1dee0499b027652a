class UserUpdateSchema(InputSchema):
    first_name = Text(0, NAME_LENGTH)
    last_name = Text(0, NAME_LENGTH)
