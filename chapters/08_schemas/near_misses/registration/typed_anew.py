from marshmallow import post_load


class RegistrationSchema(InputSchema):
    email = email_field()
    password = new_password_field()
    first_name = name_field()
    last_name = name_field()

    @post_load
    def lower(self, data, **kwargs):
        return {**data, "email": data["email"].lower()}
