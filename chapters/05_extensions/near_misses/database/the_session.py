db = SQLAlchemy(model_class=Base).session
