from flask import Blueprint, Flask, url_for
from werkzeug.routing import BuildError

users = Blueprint("users", __name__, url_prefix="/users")


@users.get("/")
def index():
    return "all users"


@users.get("/new")
def new():
    for endpoint in (".index", "index"):
        try:
            print(url_for(endpoint))
        except BuildError:
            print("BuildError")
    return "a new one"


app = Flask(__name__)
app.register_blueprint(users)
app.test_client().get("/users/new")
