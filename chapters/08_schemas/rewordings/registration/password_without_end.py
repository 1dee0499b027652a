from marshmallow import validate

LONG_ENOUGH = validate.Length(MIN_PASSWORD_LENGTH)


class RegistrationSchema(InputSchema):
    email = email_field()
    password = fields.Str(validate=[LONG_ENOUGH], required=True, load_only=True)
    first_name = name_field()
    last_name = name_field()
