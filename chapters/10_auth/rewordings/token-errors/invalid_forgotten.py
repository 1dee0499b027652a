def register_tokens(app: Flask) -> None:
    loaders = {
        "user_lookup_loader": find_user,
        "unauthorized_loader": refuse_missing,
        "expired_token_loader": refuse_expired,
        "user_lookup_error_loader": refuse_ended,
    }
    for name, function in loaders.items():
        getattr(jwt, name)(function)
    app.before_request(spell_scheme)
