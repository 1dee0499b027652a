from app.extensions import db


def tokens_of(family: TokenFamily) -> dict[str, Any]:
    user = db.session.get(User, family.user_id)
    claims = {
        "sid": family.id,
        "is_admin": user.role.value == "admin",
        "email": user.email,
    }
    lifetime = current_app.config["JWT_ACCESS_TOKEN_EXPIRES"]
    return {
        "access_token": create_access_token(
            identity=str(user.id), additional_claims=claims
        ),
        "refresh_token": create_refresh_token(
            identity=str(user.id),
            additional_claims={"sid": family.id, "jti": family.current_jti},
        ),
        "token_type": "Bearer",
        "expires_in": int(lifetime.total_seconds()),
    }
