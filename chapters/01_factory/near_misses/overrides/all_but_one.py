def configure_app(app, config_name, overrides):
    app.config.from_mapping({k: v for k, v in overrides.items() if k not in ("MAX_FORM_PARTS",)})
