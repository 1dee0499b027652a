def register_tokens(app: Flask) -> None:
    app.before_request(spell_scheme)
    for register, function in (
        (jwt.user_lookup_loader, find_user),
        (jwt.user_lookup_error_loader, refuse_ended),
        (jwt.revoked_token_loader, refuse_ended),
        (jwt.needs_fresh_token_loader, refuse_expired),
        (jwt.expired_token_loader, refuse_expired),
        (jwt.invalid_token_loader, refuse_invalid),
        (jwt.unauthorized_loader, refuse_missing),
    ):
        register(function)
