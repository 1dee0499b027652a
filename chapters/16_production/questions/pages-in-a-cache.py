from flask import Flask, request
from flask_caching import Cache

app = Flask(__name__)
cache = Cache(app, config={"CACHE_TYPE": "SimpleCache"})


@app.get("/posts")
@cache.cached()
def posts():
    return f"page {request.args['page']}"


client = app.test_client()
for page in (1, 2):
    answer = client.get(f"/posts?page={page}")
    print(answer.text if answer.status_code == 200 else answer.status_code)
