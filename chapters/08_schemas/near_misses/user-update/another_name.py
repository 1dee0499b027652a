class UserUpdateSchema(InputSchema):
    first_name = name_field()
    last_name = name_field()
    name = name_field()
