class UserUpdateSchema(InputSchema):
    first_name = name_field()
    last_name = name_field()

    class Meta(InputSchema.Meta):
        unknown = "exclude"
