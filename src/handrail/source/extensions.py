"""What is an extension of Flask, by where its class comes from."""

import re

CLASSES = frozenset(
    {
        "flask_admin.Admin",
        "flask_babel.Babel",
        "flask_bcrypt.Bcrypt",
        "flask_bootstrap.Bootstrap",
        "flask_bootstrap.Bootstrap4",
        "flask_bootstrap.Bootstrap5",
        "flask_caching.Cache",
        "flask_celeryext.FlaskCeleryExt",
        "flask_ckeditor.CKEditor",
        "flask_compress.Compress",
        "flask_cors.CORS",
        "flask_debugtoolbar.DebugToolbarExtension",
        "flask_jwt.JWT",
        "flask_jwt_extended.JWTManager",
        "flask_limiter.Limiter",
        "flask_login.LoginManager",
        "flask_mail.Mail",
        "flask_marshmallow.Marshmallow",
        "flask_migrate.Migrate",
        "flask_moment.Moment",
        "flask_mongoengine.MongoEngine",
        "flask_pagedown.PageDown",
        "flask_principal.Principal",
        "flask_pymongo.PyMongo",
        "flask_redis.FlaskRedis",
        "flask_seasurf.SeaSurf",
        "flask_security.Security",
        "flask_session.Session",
        "flask_smorest.Api",
        "flask_socketio.SocketIO",
        "flask_sqlalchemy.SQLAlchemy",
        "flask_talisman.Talisman",
        "flask_whooshee.Whooshee",
        "flask_wtf.CSRFProtect",
        "flask_wtf.csrf.CSRFProtect",
        "flask_wtf.csrf.CsrfProtect",
    }
)


def is_extension(name: str) -> bool:
    """Tell whether a name with dots is that of an extension's class."""
    return name in CLASSES


LAST_NAMES = frozenset(name.rpartition(".")[2] for name in CLASSES)
MAKING = re.compile(
    (r"\b(" + "|".join(sorted(LAST_NAMES)) + r")\s*(\(|\bas\b)").encode()
)  # it is found in each file that makes one, by another name too


def words() -> tuple[str, ...]:
    """Return the names of the modules that have extensions."""
    return tuple(sorted({name.partition(".")[0] for name in CLASSES}))
