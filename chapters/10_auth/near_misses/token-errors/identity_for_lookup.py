def register_tokens(app: Flask) -> None:
    app.before_request(spell_scheme)
    jwt.user_identity_loader(find_user)
    jwt.unauthorized_loader(refuse_missing)
    jwt.invalid_token_loader(refuse_invalid)
    jwt.expired_token_loader(refuse_expired)
    jwt.user_lookup_error_loader(refuse_ended)
