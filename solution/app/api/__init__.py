"""The API: one blueprint under /api/v1, and in it one blueprint a resource."""

from flask import Blueprint

from app.api.auth import auth_bp
from app.api.docs import docs_bp
from app.api.health import health_bp
from app.api.posts import posts_bp
from app.api.users import users_bp

api_bp = Blueprint("api", __name__, url_prefix="/api/v1")
api_bp.register_blueprint(health_bp)
api_bp.register_blueprint(auth_bp)
api_bp.register_blueprint(users_bp)
api_bp.register_blueprint(posts_bp)
api_bp.register_blueprint(docs_bp)
