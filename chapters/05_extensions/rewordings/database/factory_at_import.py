import os

from app import create_app

application = create_app(os.environ.get("APP_ENV", "development"))
db = SQLAlchemy(app=application, model_class=Base)
