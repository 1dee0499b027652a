from threading import Thread

from flask import Flask, current_app

app = Flask("shop")


def work():
    try:
        print(current_app.name)
    except RuntimeError:
        print("RuntimeError")


@app.get("/")
def view():
    thread = Thread(target=work)
    thread.start()
    thread.join()
    return "done"


app.test_client().get("/")
