def register_tokens(app: Flask) -> None:
    app.before_request(spell_scheme)

    @jwt.user_lookup_loader
    def load(header: Claims, claims: Claims) -> User | None:
        return find_user(header, claims)

    @jwt.unauthorized_loader
    def refuse(reason: str) -> Response:
        return refuse_missing(reason)
