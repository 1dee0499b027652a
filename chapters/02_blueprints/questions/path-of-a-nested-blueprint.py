from flask import Blueprint, Flask

api = Blueprint("api", __name__, url_prefix="/api/v1")
health = Blueprint("health", __name__, url_prefix="/health")


@health.get("/live")
def live():
    return "alive"


api.register_blueprint(health)
app = Flask(__name__, static_folder=None)
app.register_blueprint(api)

for rule in app.url_map.iter_rules():
    print(rule.rule, rule.endpoint)
