"""The least that Flask can do: a constant."""

from flask import Flask

app = Flask(__name__)


@app.get("/constant")
def constant() -> dict[str, str]:
    """Answer the same to everybody."""
    return {"hello": "world"}
