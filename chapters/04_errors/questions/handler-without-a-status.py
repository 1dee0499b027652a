from flask import Flask

app = Flask(__name__)


@app.errorhandler(404)
def not_found(error):
    return {"error": "Not found"}


print(app.test_client().get("/nothing-here").status_code)
