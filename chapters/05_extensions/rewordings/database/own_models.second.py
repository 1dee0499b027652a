database = SQLAlchemy()
db = database
