from marshmallow import EXCLUDE


class UserUpdateSchema(InputSchema):
    is_active = fields.Bool()
    role = fields.Str()
    last_name = name_field()
    first_name = name_field()

    class Meta:
        unknown = EXCLUDE
