from marshmallow import validate


class RegistrationSchema(InputSchema):
    email = email_field()
    password = fields.String(
        required=True, validate=validate.Length(min=MIN_PASSWORD_LENGTH)
    )
    first_name = name_field()
    last_name = name_field()
