def open(self, *args: Any, **kwargs: Any) -> TestResponse:
    with request_finished.connected_to(self.note, self.application):
        answer = super().open(*args, **kwargs)
        assert not has_app_context(), "leave the context, then call"
        return answer
