from marshmallow import pre_load


class UserUpdateSchema(InputSchema):
    first_name = name_field()
    last_name = name_field()

    @pre_load
    def only_names(self, data, **kwargs):
        return {name: data[name] for name in data if name in self.fields}
