def open(self, *args: Any, **kwargs: Any) -> TestResponse:
    request_finished.connect(self.note, self.application)
    try:
        return super().open(*args, **kwargs)
    finally:
        request_finished.disconnect(self.note, self.application)
