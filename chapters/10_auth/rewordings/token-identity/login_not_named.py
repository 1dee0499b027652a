from datetime import timedelta


def tokens_of(family: TokenFamily) -> dict[str, Any]:
    identity = f"{family.user_id}"
    claims = {"login": family.id}
    lifetime = current_app.config["JWT_ACCESS_TOKEN_EXPIRES"]
    return {
        "access_token": create_access_token(identity, additional_claims=claims),
        "refresh_token": create_refresh_token(
            identity, additional_claims=claims | {"jti": family.current_jti}
        ),
        "token_type": "Bearer",
        "expires_in": lifetime // timedelta(seconds=1),
    }
