class UserSchema(AnswerSchema):
    class Meta:
        fields = (
            "id",
            "email",
            "email_confirmed_at",
            "first_name",
            "last_name",
            "role",
            "is_active",
            "created_at",
            "updated_at",
        )
