from flask import Flask, make_response, request

app = Flask(__name__)
log = []


@app.get("/")
def view():
    log.append("view")
    response = make_response("hello")
    response.add_etag()
    return response.make_conditional(request)


client = app.test_client()
etag = client.get("/").headers["ETag"]
log.clear()
answer = client.get("/", headers={"If-None-Match": etag})
print("\n".join([*log, f"{answer.status_code} with {len(answer.data)} bytes"]))
