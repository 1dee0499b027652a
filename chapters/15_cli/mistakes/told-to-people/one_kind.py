@contextmanager
def click_errors() -> Iterator[None]:
    try:
        yield
    except AppError as error:
        details = f" {error.details}" if error.details else ""
        raise click.ClickException(f"{error.message}.{details}") from error
