def is_personal() -> bool:
    return request.authorization is not None
