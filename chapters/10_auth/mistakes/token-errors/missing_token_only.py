def register_tokens(app: Flask) -> None:
    app.before_request(spell_scheme)
    jwt.user_lookup_loader(find_user)
    jwt.unauthorized_loader(refuse_missing)
