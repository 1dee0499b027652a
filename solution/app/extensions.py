"""Extensions: each is made once, here, and bound to an application by the factory."""

from flask_caching import Cache
from flask_cors import CORS
from flask_limiter.util import get_remote_address
from flask_mail import Mail
from flask_marshmallow import Marshmallow
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy
from flask_wtf.csrf import CSRFProtect  # type: ignore[import-untyped] # has no types

from app.models.base import Base
from app.utils.jwt_manager import SingleKeyJWTManager
from app.utils.limiter import HEADER_NAMES, RouteLimiter

db = SQLAlchemy(model_class=Base)
migrate = Migrate()
ma = Marshmallow()
jwt = SingleKeyJWTManager()
cors = CORS()
csrf = CSRFProtect()
cache = Cache()
mail = Mail()
# While Redis is down, each process counts for itself.
limiter = RouteLimiter(
    get_remote_address,
    header_name_mapping=HEADER_NAMES,
    in_memory_fallback_enabled=True,
)
