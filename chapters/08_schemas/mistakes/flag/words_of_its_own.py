def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> bool:
    if not isinstance(value, bool):
        raise ValidationError("Not a boolean.")
    return value
