class RegistrationSchema(InputSchema):
    email = email_field()
    password = new_password_field()
    first_name = Text(1, NAME_LENGTH, pattern=SHOWN_LINE, required=True)
    last_name = Text(1, NAME_LENGTH, pattern=SHOWN_LINE, required=True)
