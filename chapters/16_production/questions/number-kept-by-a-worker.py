from itertools import cycle, islice

from flask import Flask

SOURCE = """
visits = 0

@app.get("/")
def view():
    global visits
    visits += 1
    return str(visits)
"""


def make_worker():
    """Run the source with names of its own, as each process does."""
    app = Flask(__name__)
    exec(SOURCE, {"app": app})
    return app.test_client()


workers = cycle([make_worker(), make_worker()])
for worker in islice(workers, 3):
    print(worker.get("/").text)
