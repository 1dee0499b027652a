from flask import current_app

db = SQLAlchemy(current_app, model_class=Base)
