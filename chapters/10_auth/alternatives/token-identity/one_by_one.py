def tokens_of(family: TokenFamily) -> dict[str, Any]:
    owner = f"{family.user_id}"
    access_token = create_access_token(
        identity=owner, additional_claims={"sid": family.id}
    )
    refresh_token = create_refresh_token(
        identity=owner,
        additional_claims={"jti": family.current_jti, "sid": family.id},
    )
    lifetime = current_app.config["JWT_ACCESS_TOKEN_EXPIRES"]
    return {
        "expires_in": lifetime.total_seconds(),
        "token_type": "Bearer",
        "access_token": access_token,
        "refresh_token": refresh_token,
    }
