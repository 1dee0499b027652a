from flask import Flask
from werkzeug.exceptions import HTTPException, NotFound

app = Flask(__name__)
app.register_error_handler(NotFound, lambda error: "the one for NotFound")
app.register_error_handler(HTTPException, lambda error: "the one for HTTPException")

text = app.test_client().get("/nothing-here").text
print(text if text.startswith("the one") else "neither")
