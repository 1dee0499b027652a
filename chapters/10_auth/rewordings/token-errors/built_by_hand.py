def register_tokens(app: Flask) -> None:
    app.before_request(spell_scheme)
    jwt.user_lookup_loader(find_user)

    @jwt.unauthorized_loader
    def missing(_reason: str) -> tuple[dict[str, str], int]:
        return {"error": "Authentication required"}, 401

    @jwt.invalid_token_loader
    def invalid(_reason: str) -> tuple[dict[str, str], int]:
        return {"error": "The token is not valid"}, 401

    @jwt.expired_token_loader
    def expired(_header: Claims, _claims: Claims) -> tuple[dict[str, str], int]:
        return {"error": "The token has expired"}, 401

    @jwt.user_lookup_error_loader
    def ended(_header: Claims, _claims: Claims) -> tuple[dict[str, str], int]:
        return {"error": "The login has ended; log in again"}, 401
