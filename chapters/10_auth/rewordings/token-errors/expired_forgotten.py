def register_tokens(app: Flask) -> None:
    jwt.user_lookup_error_loader(refuse_ended)
    jwt.user_lookup_loader(find_user)
    jwt.revoked_token_loader(refuse_ended)
    jwt.invalid_token_loader(lambda reason: refuse_invalid(reason))
    jwt.unauthorized_loader(lambda reason: refuse_missing(reason))
    app.before_request(spell_scheme)
