def tokens_of(login: TokenFamily) -> dict[str, Any]:
    owner = int(login.user_id)
    own = dict(sid=login.id)
    renewing = dict(sid=login.id, jti=login.current_jti)
    expires = current_app.config["JWT_ACCESS_TOKEN_EXPIRES"]
    return dict(
        access_token=create_access_token(owner, additional_claims=own),
        refresh_token=create_refresh_token(owner, additional_claims=renewing),
        token_type="Bearer",
        expires_in=round(expires.total_seconds()),
    )
