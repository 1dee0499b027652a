def open(self, *args: Any, **kwargs: Any) -> TestResponse:
    assert not has_app_context(), "leave the application context"
    return FlaskClient.open(self, *args, **kwargs)
