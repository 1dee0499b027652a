def open(self, *args: Any, **kwargs: Any) -> TestResponse:
    if has_app_context():
        raise RuntimeError("leave the application context, then call")
    with request_finished.connected_to(self.note, self.application):
        return super().open(*args, **kwargs)
