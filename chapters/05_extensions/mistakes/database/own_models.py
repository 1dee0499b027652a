db = SQLAlchemy()
