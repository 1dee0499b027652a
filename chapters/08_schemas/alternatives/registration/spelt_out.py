class RegistrationSchema(InputSchema):
    email = Text(6, EMAIL_LENGTH, pattern=EMAIL, required=True)
    password = Text(MIN_PASSWORD_LENGTH, MAX_PASSWORD_LENGTH, required=True)
    first_name = Text(0, NAME_LENGTH)
    last_name = Text(0, NAME_LENGTH)
