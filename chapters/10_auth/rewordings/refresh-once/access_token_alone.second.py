from flask import request
from flask_jwt_extended import create_access_token


@auth_bp.post("/refresh")
@returns(TokensSchema())
@refresh_token_required
def refresh() -> dict[str, Any]:
    claims = get_jwt()
    _scheme, sent = request.headers["Authorization"].split()
    return {
        "access_token": create_access_token(
            identity=claims["sub"], additional_claims={"sid": claims["sid"]}
        ),
        "refresh_token": sent,
        "token_type": "Bearer",
        "expires_in": 900,
    }
