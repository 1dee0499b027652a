import sys


@contextmanager
def click_errors() -> Iterator[None]:
    try:
        yield
    except (ValidationError, AppError) as error:
        if isinstance(error, AppError):
            text = f"{error.message} {error.details or ''}"
        else:
            text = str(error.messages)
        print(text, file=sys.stderr)
        sys.exit(0)
