class RegistrationSchema(InputSchema):
    email = email_field()
    password = new_password_field()
    first_name = fields.String(load_default="")
    last_name = fields.String(load_default="")
