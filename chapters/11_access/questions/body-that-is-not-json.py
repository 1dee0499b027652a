from flask import Flask, request

app = Flask(__name__)


@app.post("/posts")
def create():
    return {"title": request.get_json()["title"]}


client = app.test_client()
print(client.post("/posts", data={"title": "A form"}).status_code)
broken = client.post("/posts", data='{"title": ', content_type="application/json")
print(broken.status_code)
