from flask import Flask

app = Flask(__name__)


@app.get("/dictionary")
def dictionary():
    return {"status": "ok"}


@app.get("/text")
def text():
    return '{"status": "ok"}'


client = app.test_client()
print(client.get("/dictionary").content_type)
print(client.get("/text").content_type)
