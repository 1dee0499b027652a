def register_cors(app: Flask) -> None:
    origins = app.config["CORS_ORIGINS"] or "*"
    listed = [exactly(origin) for origin in origins] if origins != "*" else origins
    options = {"methods": METHODS, "max_age": PREFLIGHT_AGE, "vary_header": False}
    cors.init_app(
        app,
        resources={API: {"origins": listed}},
        allow_headers=REQUEST_HEADERS,
        expose_headers=RESPONSE_HEADERS,
        always_send=False,
        **options,
    )
    app.after_request(vary_by_origin)
