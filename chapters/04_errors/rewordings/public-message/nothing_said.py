def public_message(error: HTTPException) -> str:
    is_client_fault = 400 <= (error.code or 500) <= 499
    reason = str(error.description) if is_client_fault else error.name
    return reason.strip()
