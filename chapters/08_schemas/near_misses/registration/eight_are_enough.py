class RegistrationSchema(InputSchema):
    email = email_field()
    password = Text(8, MAX_PASSWORD_LENGTH, required=True)
    first_name = name_field()
    last_name = name_field()
