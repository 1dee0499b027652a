class UserSchema(AnswerSchema):
    id = fields.Integer(required=True)
    email = fields.String(required=True)
    email_confirmed_at = fields.AwareDateTime(required=True, allow_none=True)
    first_name = fields.String(required=True)
    role = fields.Enum(Role, by_value=fields.String, required=True)
    is_active = fields.Boolean(required=True)
    created_at = fields.AwareDateTime(required=True)
    updated_at = fields.AwareDateTime(required=True)
