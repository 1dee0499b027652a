def register_tokens(app: Flask) -> None:
    @app.before_request
    def spell() -> None:
        spell_scheme()

    @jwt.user_lookup_loader
    def load(header: Claims, claims: Claims) -> User | None:
        return find_user(header, claims)

    @jwt.unauthorized_loader
    def missing(reason: str) -> Response:
        return refuse_missing(reason)

    @jwt.invalid_token_loader
    def invalid(reason: str) -> Response:
        return refuse_invalid(reason)

    @jwt.expired_token_loader
    def expired(header: Claims, claims: Claims) -> Response:
        return refuse_expired(header, claims)

    @jwt.user_lookup_error_loader
    def ended(header: Claims, claims: Claims) -> Response:
        return refuse_ended(header, claims)
