def open(self, *args: Any, **kwargs: Any) -> TestResponse:
    with request_finished.connected_to(self.note, self.application):
        response = super().open(*args, **kwargs)
    if has_app_context():
        raise AssertionError("leave the application context, then call")
    return response
