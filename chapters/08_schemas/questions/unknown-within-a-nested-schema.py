from marshmallow import EXCLUDE, Schema, ValidationError, fields


class AuthorSchema(Schema):
    name = fields.String()


class PostSchema(Schema):
    class Meta:
        unknown = EXCLUDE

    author = fields.Nested(AuthorSchema)


try:
    author = {"name": "ann", "role": "admin"}
    print(PostSchema().load({"color": "red", "author": author}))
except ValidationError as error:
    print(error.messages)
