@contextmanager
def click_errors() -> Iterator[None]:
    try:
        yield
    except ValidationError as error:
        raise click.ClickException(str(error.messages)) from error
    except AppError as error:
        raise click.ClickException(f"{error.message}. {error.details}") from error
