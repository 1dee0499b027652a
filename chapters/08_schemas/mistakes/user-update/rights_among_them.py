from marshmallow import EXCLUDE


class UserUpdateSchema(InputSchema):
    class Meta:
        unknown = EXCLUDE

    first_name = name_field()
    last_name = name_field()
    role = fields.Enum(Role, by_value=fields.String)
    is_active = fields.Boolean()
