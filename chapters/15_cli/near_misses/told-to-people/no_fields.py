@contextmanager
def click_errors() -> Iterator[None]:
    try:
        yield
    except ValidationError as error:
        raise click.ClickException("The input is not valid.") from error
    except AppError as error:
        details = f" {error.details}" if error.details else ""
        raise click.ClickException(f"{error.message}.{details}") from error
