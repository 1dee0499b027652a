from app import create_app

db = SQLAlchemy(create_app("development"), model_class=Base)
