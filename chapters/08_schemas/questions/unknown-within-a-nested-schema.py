from marshmallow import EXCLUDE, Schema, ValidationError, fields


class AuthorSchema(Schema):
    name = fields.String()


class PostSchema(Schema):
    class Meta:
        unknown = EXCLUDE

    author = fields.Nested(AuthorSchema)


try:
    print(PostSchema().load({"color": "red", "author": {"name": "ann", "role": "admin"}}))
except ValidationError as error:
    print(error.messages)
