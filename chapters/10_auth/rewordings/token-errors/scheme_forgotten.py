def register_tokens(app: Flask) -> None:
    @jwt.user_lookup_loader
    def load_user(header: Claims, claims: Claims) -> User | None:
        return find_user(header, claims)

    for register, answer in (
        (jwt.unauthorized_loader, refuse_missing),
        (jwt.invalid_token_loader, refuse_invalid),
        (jwt.expired_token_loader, refuse_expired),
        (jwt.user_lookup_error_loader, refuse_ended),
    ):
        register(answer)
