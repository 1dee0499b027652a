from marshmallow import Schema, ValidationError, fields


class PageSchema(Schema):
    page = fields.Integer(load_default=1)


try:
    print(PageSchema().load({"page": None}))
except ValidationError as error:
    print(error.messages)
