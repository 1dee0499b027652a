from marshmallow import ValidationError, validates


class UserUpdateSchema(InputSchema):
    first_name = name_field()
    last_name = name_field()

    @validates("first_name", "last_name")
    def is_filled(self, value, data_key):
        if not value:
            raise ValidationError("A name is needed.")
