def tokens_of(family: TokenFamily) -> dict[str, Any]:
    user = token_service().session.get_one(User, family.user_id)
    user_id = str(user.id)
    login = {"sid": family.id, "role": user.role.value}
    refresh = login | {"jti": family.current_jti}
    lifetime = current_app.config["JWT_ACCESS_TOKEN_EXPIRES"]
    return {
        "access_token": create_access_token(user_id, additional_claims=login),
        "refresh_token": create_refresh_token(user_id, additional_claims=refresh),
        "token_type": "Bearer",
        "expires_in": int(lifetime.total_seconds()),
    }
