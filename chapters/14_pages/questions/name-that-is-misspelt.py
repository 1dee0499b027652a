from flask import Flask, render_template_string
from jinja2 import UndefinedError

app = Flask(__name__)
with app.test_request_context():
    try:
        print(render_template_string("Hello {{ nmae }}!", name="Ann"))
    except UndefinedError:
        print("UndefinedError")
