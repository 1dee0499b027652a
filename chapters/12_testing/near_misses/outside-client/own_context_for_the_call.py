def open(self, *args: Any, **kwargs: Any) -> TestResponse:
    with (
        self.application.app_context(),
        request_finished.connected_to(self.note, self.application),
    ):
        return super().open(*args, **kwargs)
