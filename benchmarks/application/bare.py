"""The least that Flask can do: a constant."""

from flask import Flask

app = Flask(__name__)


@app.get("/api/v1/users")
@app.get("/api/v1/users/<int:user_id>")
def constant(**_arguments: int) -> dict[str, str]:
    """Answer the same to everybody."""
    return {"hello": "world"}
