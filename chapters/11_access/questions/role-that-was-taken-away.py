from flask import Flask
from flask_jwt_extended import JWTManager, create_access_token, get_jwt, jwt_required

app = Flask(__name__)
app.config["JWT_SECRET_KEY"] = "a key for this question, and for nothing else"
JWTManager(app)
roles = {"ann": "admin"}


@app.get("/role")
@jwt_required()
def role():
    return get_jwt()["role"]


with app.app_context():
    claims = {"role": roles["ann"]}
    token = create_access_token("ann", additional_claims=claims)
roles["ann"] = "user"

headers = {"Authorization": f"Bearer {token}"}
answer = app.test_client().get("/role", headers=headers)
print(answer.text if answer.status_code == 200 else answer.status_code)
