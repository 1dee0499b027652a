import sys


@contextmanager
def click_errors() -> Iterator[None]:
    try:
        yield
    except (ValidationError, AppError) as error:
        shown = getattr(error, "messages", None) or f"{error.message} {error.details or ''}"
        print(shown, file=sys.stderr)
