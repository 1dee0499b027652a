def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> bool:
    result = fields.Boolean._deserialize(self, value, *args, **kwargs)
    return result
