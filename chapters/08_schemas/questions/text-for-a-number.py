from marshmallow import Schema, ValidationError, fields


class UserSchema(Schema):
    age = fields.Integer()
    active = fields.Boolean()


try:
    print(UserSchema().load({"age": "42", "active": "no"}))
except ValidationError as error:
    print(error.messages)
