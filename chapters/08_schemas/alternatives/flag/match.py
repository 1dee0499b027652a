def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> bool:
    match value:
        case True | False:
            return value
    raise self.make_error("invalid", input=value)
