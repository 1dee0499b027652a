class UserSchema(AnswerSchema):
    id = fields.Int()
    email, first_name, last_name = fields.Str(), fields.Str(), fields.Str()
    role = fields.Enum(Role, by_value=True)
    is_active = fields.Bool()
    email_confirmed_at = fields.Str(allow_none=True)
    created_at = fields.Str()
    updated_at = fields.Str()
