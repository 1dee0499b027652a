from app import create_app
from app.extensions import db

app = create_app("testing")
with app.app_context():
    db.create_all()
client = app.test_client()

ann = {"email": "ann@shop.test", "password": "correct horse"}
client.post("/api/v1/auth/register", json=ann)
token = client.post("/api/v1/auth/login", json=ann).json["access_token"]

print(client.get("/api/v1/users").status_code)
answer = client.get("/api/v1/users", headers={"Authorization": f"Bearer {token}"})
print(answer.status_code)
