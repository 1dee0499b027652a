def open(self, *args: Any, **kwargs: Any) -> TestResponse:
    if has_app_context():
        raise AssertionError("leave the application context, then call")
    return super().open(*args, **kwargs)
