class UserSchema(AnswerSchema):
    id = fields.Int()
    email = fields.Str()
    first_name, last_name = fields.Str(), fields.Str()
    role = fields.Function(lambda user: user.role.name)
    is_active = fields.Bool()
    email_confirmed_at = fields.DateTime()
    created_at = fields.DateTime()
    updated_at = fields.DateTime()
