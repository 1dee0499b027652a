def _deserialize(self, given: Any, *rest: Any, **more: Any) -> bool:
    if given:
        return True
    return False
