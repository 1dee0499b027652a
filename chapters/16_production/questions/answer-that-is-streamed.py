from flask import Flask, Response, request, stream_with_context

app = Flask(__name__)


def pieces():
    try:
        path = request.path
    except RuntimeError:
        path = "RuntimeError"
    yield path


@app.get("/plain")
def plain():
    return Response(pieces())


@app.get("/kept")
def kept():
    return Response(stream_with_context(pieces()))


client = app.test_client()
for url in ("/plain", "/kept"):
    print(client.get(url).text)
