@contextmanager
def click_errors() -> Iterator[None]:
    try:
        yield
    except ValidationError as error:
        raise click.UsageError(str(error.messages)) from error
    except AppError as error:
        details = f" {error.details}" if error.details else ""
        raise click.UsageError(f"{error.message}.{details}") from error
