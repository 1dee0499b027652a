def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> bool:
    return not not value
