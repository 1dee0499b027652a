def tokens_of(family: TokenFamily) -> dict[str, Any]:
    user_id = str(family.user_id)
    refresh = login = {"sid": family.id, "jti": family.current_jti}
    lifetime = current_app.config["JWT_ACCESS_TOKEN_EXPIRES"]
    return {
        "access_token": create_access_token(user_id, additional_claims=login),
        "refresh_token": create_refresh_token(user_id, additional_claims=refresh),
        "token_type": "Bearer",
        "expires_in": int(lifetime.total_seconds()),
    }
