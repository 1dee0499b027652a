class UserUpdateSchema(RegistrationSchema):
    class Meta:
        exclude = ("password",)
