def open(self, *args: Any, **kwargs: Any) -> TestResponse:
    from flask import has_request_context

    if has_request_context():
        raise AssertionError("leave the application context, then call")
    with request_finished.connected_to(self.note, self.application):
        return super().open(*args, **kwargs)
