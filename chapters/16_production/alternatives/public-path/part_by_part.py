def public_path() -> str:
    parts = request.path.split("/")
    shown = (HIDDEN if len(part) >= 32 else quote(part, safe="") for part in parts)
    return "/".join(shown)
