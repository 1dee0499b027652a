class UserUpdateSchema(InputSchema):
    first_name = name_field()
    last_name = name_field()
    is_active = Flag()
