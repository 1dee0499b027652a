class RegistrationSchema(InputSchema):
    email = email_field()
    password = new_password_field()
    password_again = new_password_field()
    first_name = name_field()
    last_name = name_field()
