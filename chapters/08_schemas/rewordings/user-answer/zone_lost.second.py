WHEN = "%Y-%m-%dT%H:%M:%S"


class UserSchema(AnswerSchema):
    id = fields.Integer()
    email = fields.String()
    first_name = fields.String()
    last_name = fields.String()
    role = fields.Enum(Role, by_value=True)
    is_active = fields.Boolean()
    created_at = fields.AwareDateTime(WHEN)
    updated_at = fields.AwareDateTime(WHEN)
    email_confirmed_at = fields.AwareDateTime(WHEN, allow_none=True)
