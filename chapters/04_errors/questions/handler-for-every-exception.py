from flask import Flask

app = Flask(__name__)


@app.errorhandler(Exception)
def handle_all(error):
    return {"error": "Something went wrong"}, 500


print(app.test_client().get("/nothing-here").status_code)
