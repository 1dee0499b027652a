def register_csrf(app: Flask) -> None:
    csrf.init_app(app)
    for rule in app.url_map.iter_rules():
        if rule.rule.startswith("/api/"):
            csrf.exempt(app.view_functions[rule.endpoint])
