from flask import Flask
from flask_cors import CORS

app = Flask(__name__)
CORS(app, origins=["https://shop.test"])


@app.put("/orders/1")
def change():
    print("view")
    return "changed"


client = app.test_client()
origin = {"Origin": "https://shop.test"}
question = origin | {"Access-Control-Request-Method": "PUT"}
print("OPTIONS", client.options("/orders/1", headers=question).status_code)
print("PUT", client.put("/orders/1", headers=origin).status_code)
