from marshmallow import ValidationError, validates


class RegistrationSchema(InputSchema):
    email = email_field()
    password = fields.String(required=True)
    first_name = name_field()
    last_name = name_field()

    @validates("password")
    def is_long(self, password: str, data_key: str) -> None:
        if len(password) < MIN_PASSWORD_LENGTH:
            raise ValidationError("Too short.")
