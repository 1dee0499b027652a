class UserUpdateSchema(RegistrationSchema):
    class Meta(RegistrationSchema.Meta):
        exclude = ("email", "password")
