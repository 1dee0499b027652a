PASSWORD = r"(?=.*[A-Z])(?=.*[0-9])[^\x00]*"


class RegistrationSchema(InputSchema):
    email = email_field()
    password = Text(
        MIN_PASSWORD_LENGTH, MAX_PASSWORD_LENGTH, pattern=PASSWORD, required=True
    )
    first_name = name_field()
    last_name = name_field()
