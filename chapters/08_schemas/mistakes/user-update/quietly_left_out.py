from marshmallow import EXCLUDE


class UserUpdateSchema(InputSchema):
    class Meta:
        unknown = EXCLUDE

    first_name = name_field()
    last_name = name_field()
