def open(self, *args: Any, **kwargs: Any) -> TestResponse:
    with request_finished.connected_to(self.note, self.application):
        self.application.test_request_context().push()
        return super().open(*args, **kwargs)
