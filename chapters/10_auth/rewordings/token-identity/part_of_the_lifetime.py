def tokens_of(family: TokenFamily) -> dict[str, Any]:
    subject = str(family.user_id)
    expires_in = current_app.config.get("JWT_ACCESS_TOKEN_EXPIRES").seconds
    access = create_access_token(subject, additional_claims={"sid": family.id})
    refresh = create_refresh_token(
        subject, additional_claims={"sid": family.id, "jti": family.current_jti}
    )
    return {
        "access_token": access,
        "refresh_token": refresh,
        "token_type": "Bearer",
        "expires_in": int(expires_in),
    }
