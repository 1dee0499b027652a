import json


def allowed_origins(value: str | None) -> list[str]:
    return json.loads(value or "[]")
