from flask import Flask, request
from werkzeug.middleware.proxy_fix import ProxyFix

app = Flask(__name__)
app.wsgi_app = ProxyFix(app.wsgi_app, x_for=1, x_proto=0)


@app.get("/")
def view():
    return str(request.remote_addr)


# The client has sent 10.0.0.1, and the proxy has added what it saw.
headers = {"X-Forwarded-For": "10.0.0.1, 198.51.100.7"}
proxy = {"REMOTE_ADDR": "192.0.2.1"}
print(app.test_client().get("/", headers=headers, environ_base=proxy).text)
