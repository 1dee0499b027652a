class UserUpdateSchema(UserCreateSchema):
    pass
