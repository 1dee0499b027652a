from flask import Blueprint, Flask, abort

shop = Blueprint("shop", __name__, url_prefix="/shop")


@shop.errorhandler(404)
def not_found(error):
    return "from the blueprint", 404


@shop.get("/sold-out")
def sold_out():
    abort(404)


app = Flask(__name__)
app.register_blueprint(shop)
client = app.test_client()

for url in ("/shop/sold-out", "/shop/nothing-here"):
    text = client.get(url).text
    print("from Flask" if "<title>" in text else text)
