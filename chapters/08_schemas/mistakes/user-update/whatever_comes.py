from marshmallow import INCLUDE


class UserUpdateSchema(InputSchema):
    class Meta:
        unknown = INCLUDE

    first_name = name_field()
    last_name = name_field()
