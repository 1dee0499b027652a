from marshmallow import (
    Schema,
    ValidationError,
    fields,
    post_load,
    pre_load,
    validates,
    validates_schema,
)


class UserSchema(Schema):
    age = fields.Integer()

    @pre_load
    def before(self, data, **_):
        print("pre_load")
        return data

    @validates("age")
    def check_age(self, _value, data_key):
        print("validates", data_key)

    @validates_schema
    def check_all(self, _data, **_):
        print("validates_schema")

    @post_load
    def after(self, data, **_):
        print("post_load")
        return data


try:
    UserSchema().load({"age": "old"})
except ValidationError:
    print("ValidationError")
