from marshmallow import validate


class RegistrationSchema(InputSchema):
    first_name, last_name = name_field(), name_field()
    password = new_password_field()
    email = fields.String(required=True, validate=validate.Email())
