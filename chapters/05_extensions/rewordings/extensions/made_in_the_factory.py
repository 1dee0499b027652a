def register_extensions(app: Flask) -> None:
    from flask_migrate import Migrate
    from flask_sqlalchemy import SQLAlchemy
    
    limit_connections(app)
    own = SQLAlchemy(app, model_class=models.Base)
    Migrate(app, own)
    for extension in (ma, jwt, cache, mail, limiter):
        extension.init_app(app)
