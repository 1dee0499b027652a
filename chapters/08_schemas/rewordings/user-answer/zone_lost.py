class UserSchema(AnswerSchema):
    class Meta:
        datetimeformat = "%Y-%m-%dT%H:%M"

    id = fields.Int()
    email = fields.Str()
    first_name = fields.Str()
    last_name = fields.Str()
    role = fields.Enum(Role, by_value=True)
    is_active = fields.Bool()
    email_confirmed_at = fields.DateTime()
    created_at = fields.DateTime()
    updated_at = fields.DateTime()
