from marshmallow import Schema, ValidationError, fields


class UserSchema(Schema):
    email = fields.Email(required=True)


class User:
    email = "nonsense"


try:
    print(UserSchema().dump(User()))
except ValidationError:
    print("ValidationError")
