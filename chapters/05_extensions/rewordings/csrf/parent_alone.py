def register_csrf(app: Flask) -> None:
    from app.api import api_bp
    
    csrf.init_app(app)
    csrf.exempt(api_bp)
