class UserUpdateSchema(RegistrationSchema):
    first_name = name_field()
    last_name = name_field()
