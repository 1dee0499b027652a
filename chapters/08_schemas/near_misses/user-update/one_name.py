class UserUpdateSchema(InputSchema):
    first_name = name_field()
