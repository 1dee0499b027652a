class UserSchema(AnswerSchema):
    role = fields.Enum(Role, by_value=fields.String)
    created_at, updated_at = fields.DateTime(), fields.DateTime()
    email_confirmed_at = fields.DateTime()

    class Meta:
        additional = ["id", "email", "first_name", "last_name", "is_active"]
