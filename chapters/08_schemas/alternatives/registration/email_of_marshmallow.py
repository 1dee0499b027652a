from marshmallow import validate


class RegistrationSchema(InputSchema):
    email = fields.Email(required=True, validate=validate.Length(max=EMAIL_LENGTH))
    password = new_password_field()
    first_name = name_field()
    last_name = name_field()
