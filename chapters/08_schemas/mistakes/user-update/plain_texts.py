class UserUpdateSchema(InputSchema):
    first_name = fields.String()
    last_name = fields.String()
