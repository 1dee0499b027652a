import sys


@contextmanager
def click_errors() -> Iterator[None]:
    try:
        yield
    except (AppError, ValidationError) as error:
        if isinstance(error, ValidationError):
            print(error.messages)
        else:
            print(error.message, error.details or "")
        sys.exit(1)
