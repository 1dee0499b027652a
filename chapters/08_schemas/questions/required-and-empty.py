from marshmallow import Schema, ValidationError, fields


class PostSchema(Schema):
    title = fields.String(required=True)


try:
    print(PostSchema().load({"title": ""}))
except ValidationError as error:
    print(error.messages)
