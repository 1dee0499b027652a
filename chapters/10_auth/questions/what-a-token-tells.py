import base64
import json

from flask import Flask
from flask_jwt_extended import JWTManager, create_access_token

app = Flask(__name__)
app.config["JWT_SECRET_KEY"] = "a key for this question, and for nothing else"
JWTManager(app)
with app.app_context():
    token = create_access_token("7", additional_claims={"role": "editor"})

middle = token.split(".")[1]
padding = "=" * (-len(middle) % 4)
try:
    print(json.loads(base64.urlsafe_b64decode(middle + padding))["role"])
except ValueError:
    print("nothing")
