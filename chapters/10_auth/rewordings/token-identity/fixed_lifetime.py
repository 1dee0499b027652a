MINUTES = 15


def tokens_of(family: TokenFamily) -> dict[str, Any]:
    tokens: dict[str, Any] = {"token_type": "Bearer", "expires_in": MINUTES * 60}
    claims = {"sid": family.id}
    tokens["access_token"] = create_access_token(
        identity=str(family.user_id), additional_claims=claims
    )
    tokens["refresh_token"] = create_refresh_token(
        identity=str(family.user_id),
        additional_claims=claims | {"jti": family.current_jti},
    )
    return tokens
