import app

db = SQLAlchemy(model_class=Base)
db.init_app(app.create_app("testing"))
