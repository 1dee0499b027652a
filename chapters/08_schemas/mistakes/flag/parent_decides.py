def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> bool:
    return super()._deserialize(value, *args, **kwargs)
