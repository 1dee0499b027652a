class RegistrationSchema(InputSchema):
    email = Text(
        3, EMAIL_LENGTH, pattern=r"[^\x00\s@]+@[^\x00\s@]+\.[^\x00\s@]+", required=True
    )
    password = new_password_field()
    first_name = name_field()
    last_name = name_field()
