from marshmallow import Schema, ValidationError, fields


class UserSchema(Schema):
    name = fields.String(required=True)


try:
    print(UserSchema().load({"name": "ann", "role": "admin"}))
except ValidationError as error:
    print(error.messages)
