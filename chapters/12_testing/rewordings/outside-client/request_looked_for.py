def open(self, *args: Any, **kwargs: Any) -> TestResponse:
    if request:
        raise AssertionError("leave the context first")
    with request_finished.connected_to(self.note, self.application):
        answer = super().open(*args, **kwargs)
    return answer
