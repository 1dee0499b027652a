from flask import Flask
from flask_jwt_extended import (
    JWTManager,
    create_access_token,
    create_refresh_token,
    jwt_required,
)

app = Flask(__name__)
app.config["JWT_SECRET_KEY"] = "a key for this question, and for nothing else"
JWTManager(app)


@app.get("/posts")
@jwt_required()
def posts():
    return "posts"


@app.post("/refresh")
@jwt_required(refresh=True)
def refresh():
    return "new tokens"


with app.app_context():
    access, renewal = create_access_token("7"), create_refresh_token("7")
client = app.test_client()
headers = {"Authorization": f"Bearer {renewal}"}
print(client.get("/posts", headers=headers).status_code)
headers = {"Authorization": f"Bearer {access}"}
print(client.post("/refresh", headers=headers).status_code)
