from marshmallow import ValidationError, validates


class RegistrationSchema(InputSchema):
    email = email_field()
    password = new_password_field()
    first_name = name_field()
    last_name = name_field()

    @validates("password")
    def has_everything(self, value, data_key):
        if value.islower() or not any(each.isdigit() for each in value):
            raise ValidationError("Use capitals and digits.")
