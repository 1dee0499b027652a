from flask import jsonify


def handle_validation_error(error):
    return jsonify(errors=error.messages), 400
