from marshmallow import ValidationError, validates


class RegistrationSchema(InputSchema):
    email = email_field()
    password = new_password_field()
    first_name = name_field()
    last_name = name_field()

    @validates("password")
    def not_the_worst(self, value):
        if value == "1234567890":
            raise ValidationError("Choose another one.")
