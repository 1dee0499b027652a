db = SQLAlchemy
