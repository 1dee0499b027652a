from datetime import timedelta

from flask import Flask
from flask_jwt_extended import JWTManager, create_access_token, jwt_required

app = Flask(__name__)
app.config["JWT_SECRET_KEY"] = "a key for this question, and for nothing else"
JWTManager(app)


@app.get("/")
@jwt_required(optional=True)
def view():
    return "hello"


with app.app_context():
    late = create_access_token("7", expires_delta=timedelta(seconds=-1))
client = app.test_client()
print(client.get("/").status_code)
print(client.get("/", headers={"Authorization": f"Bearer {late}"}).status_code)
