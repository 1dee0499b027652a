from sqlalchemy import text

from app import create_app
from app.extensions import db

app = create_app("testing")

try:
    print(db.session.scalar(text("SELECT 1")))
except Exception as error:
    print(type(error).__name__)
