from flask import Flask


def ask(testing):
    app = Flask(__name__)
    app.config["TESTING"] = testing

    @app.get("/")
    def view():
        return str(1 // 0)

    try:
        print(app.test_client().get("/").status_code)
    except ZeroDivisionError:
        print("ZeroDivisionError")


ask(True)
ask(False)
