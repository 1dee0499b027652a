from app import create_app
from app.extensions import db

app = create_app("testing")
with app.app_context():
    db.create_all()
client = app.test_client()


def log_in(email):
    user = {"email": email, "password": "correct horse"}
    client.post("/api/v1/auth/register", json=user)
    token = client.post("/api/v1/auth/login", json=user).json["access_token"]
    return {"Authorization": f"Bearer {token}"}


ann, bob = log_in("ann@shop.test"), log_in("bob@shop.test")
draft = {"title": "A draft", "body": "Not done yet."}
url = client.post("/api/v1/posts", json=draft, headers=ann).headers["Location"]

for asked in (url, "/api/v1/posts/999"):
    print(client.get(asked, headers=bob).status_code)
