def open(self, *args: Any, **kwargs: Any) -> TestResponse:
    context = self.application.app_context()
    context.push()
    request_finished.connect(self.note, self.application)
    try:
        return super().open(*args, **kwargs)
    finally:
        request_finished.disconnect(self.note, self.application)
