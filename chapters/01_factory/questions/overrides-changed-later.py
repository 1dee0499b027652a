from app import create_app

overrides = {"GREETING": "hello"}
app = create_app("testing", overrides)
overrides["GREETING"] = "goodbye"

print(app.config.get("GREETING"))
