from marshmallow import validate


class RegistrationSchema(InputSchema):
    email = email_field()
    password = new_password_field()
    first_name = fields.Str(required=True, validate=validate.Length(1, NAME_LENGTH))
    last_name = fields.Str(required=True, validate=validate.Length(1, NAME_LENGTH))
