class RegistrationSchema(InputSchema):
    email = fields.Email(required=True)
    password = new_password_field()
    first_name = name_field()
    last_name = name_field()
