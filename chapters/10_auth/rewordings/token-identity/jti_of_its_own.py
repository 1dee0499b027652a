import uuid


def tokens_of(family: TokenFamily) -> dict[str, Any]:
    user_id = str(family.user_id)
    claims = {"sid": family.id}
    access = create_access_token(user_id, additional_claims=claims)
    claims["jti"] = str(uuid.uuid4())
    refresh = create_refresh_token(user_id, additional_claims=claims)
    seconds = current_app.config["JWT_ACCESS_TOKEN_EXPIRES"].total_seconds()
    return {
        "access_token": access,
        "refresh_token": refresh,
        "token_type": "Bearer",
        "expires_in": int(seconds),
    }
