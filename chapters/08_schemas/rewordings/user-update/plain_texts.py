from marshmallow import validate


class UserUpdateSchema(InputSchema):
    last_name = fields.Str(validate=validate.Length(max=NAME_LENGTH))
    first_name = fields.Str(validate=validate.Length(max=NAME_LENGTH))
