from flask import jsonify


@health_bp.route("/live", methods=["GET"])
def live() -> Response:
    return jsonify(status="ok")
