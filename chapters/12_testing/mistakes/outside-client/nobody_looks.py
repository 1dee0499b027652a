def open(self, *args: Any, **kwargs: Any) -> TestResponse:
    with request_finished.connected_to(self.note, self.application):
        return super().open(*args, **kwargs)
