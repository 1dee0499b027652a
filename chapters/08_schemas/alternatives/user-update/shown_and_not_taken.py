class UserUpdateSchema(InputSchema):
    first_name = name_field()
    last_name = name_field()
    role = fields.String(dump_only=True)
    is_active = fields.Boolean(dump_only=True)
