def tokens_of(family: TokenFamily) -> dict[str, Any]:
    claims = {"sid": family.id}
    lifetime = current_app.config["JWT_ACCESS_TOKEN_EXPIRES"]
    access_token = create_access_token(
        identity=family.user_id, additional_claims=claims
    )
    refresh_token = create_refresh_token(
        identity=family.user_id,
        additional_claims={**claims, "jti": family.current_jti},
    )
    return {
        "access_token": access_token,
        "refresh_token": refresh_token,
        "token_type": "Bearer",
        "expires_in": int(lifetime.total_seconds()),
    }
