def tokens_of(family: TokenFamily) -> dict[str, Any]:
    month = current_app.config["JWT_REFRESH_TOKEN_EXPIRES"]
    quarter = current_app.config["JWT_ACCESS_TOKEN_EXPIRES"]

    def make(expires: Any, **claims: Any) -> str:
        return create_access_token(
            identity=str(family.user_id),
            expires_delta=expires,
            additional_claims={"sid": family.id, **claims},
        )

    return {
        "access_token": make(quarter),
        "refresh_token": make(month, jti=family.current_jti),
        "token_type": "Bearer",
        "expires_in": int(quarter.total_seconds()),
    }
