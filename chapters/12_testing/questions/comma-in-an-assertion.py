from flask import Flask

client = Flask(__name__).test_client()


def test_the_list_is_there():
    answer = client.get("/posts")
    assert answer.status_code, 200


try:
    test_the_list_is_there()
    print("passes")
except AssertionError:
    print("fails")
except TypeError:
    print("TypeError")
