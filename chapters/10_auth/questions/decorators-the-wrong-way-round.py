from flask import Flask
from flask_jwt_extended import JWTManager, jwt_required

app = Flask(__name__)
app.config["JWT_SECRET_KEY"] = "a key for this question, and for nothing else"
JWTManager(app)


@jwt_required()
@app.get("/")
def view():
    return "the secret"


answer = app.test_client().get("/")
print(answer.text if answer.status_code == 200 else answer.status_code)
