from flask import Flask
from flask_cors import CORS

app = Flask(__name__)
CORS(app, origins=["https://shop.test"])


@app.post("/orders")
def orders():
    print("stored")
    return "done"


answer = app.test_client().post("/orders", headers={"Origin": "https://evil.test"})
print(answer.status_code, answer.headers.get("Access-Control-Allow-Origin"))
