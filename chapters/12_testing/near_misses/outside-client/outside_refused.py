def open(self, *args: Any, **kwargs: Any) -> TestResponse:
    if not has_app_context():
        raise AssertionError("leave the application context, then call")
    with request_finished.connected_to(self.note, self.application):
        return super().open(*args, **kwargs)
