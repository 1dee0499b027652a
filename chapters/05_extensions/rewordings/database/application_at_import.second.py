db = SQLAlchemy(app=__import__('flask').Flask(__name__), model_class=Base)
