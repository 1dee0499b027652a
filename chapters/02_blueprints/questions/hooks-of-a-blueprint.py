from flask import Blueprint, Flask

app = Flask(__name__)
shop = Blueprint("shop", __name__)


@shop.before_request
def shop_before():
    print("blueprint before")


@shop.after_request
def shop_after(response):
    print("blueprint after")
    return response


@app.before_request
def app_before():
    print("app before")


@app.after_request
def app_after(response):
    print("app after")
    return response


@shop.get("/")
def view():
    print("view")
    return "hello"


app.register_blueprint(shop)
app.test_client().get("/")
