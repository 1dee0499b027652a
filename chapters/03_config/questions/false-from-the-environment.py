import os

from flask import Flask

os.environ["SHOP_DEBUG"] = "False"

app = Flask(__name__)
try:
    app.config["DEBUG"] = bool(os.environ["SHOP_DEBUG"])
    print(app.debug)
except ValueError:
    print("ValueError")
