from flask import Flask, render_template
from jinja2 import DictLoader

app = Flask(__name__)
words = "Hello {{ name }}"
app.jinja_env.loader = DictLoader({"hello.html": words, "hello.txt": words})

with app.test_request_context():
    for template in ("hello.html", "hello.txt"):
        print(render_template(template, name="<b>Ann</b>"))
