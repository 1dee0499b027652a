from flask import Flask

app = Flask(__name__)  # one for all tests


def test_one():
    app.add_url_rule("/one", "one", lambda: "one")
    print(app.test_client().get("/one").status_code)


def test_two():
    app.add_url_rule("/two", "two", lambda: "two")
    print(app.test_client().get("/two").status_code)


for test in (test_one, test_two):
    try:
        test()
    except Exception as error:
        print(type(error).__name__)
