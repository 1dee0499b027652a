@contextmanager
def click_errors() -> Iterator[None]:
    try:
        yield
    except (ValidationError, AppError) as error:
        text = error.message if isinstance(error, AppError) else str(error.messages)
        raise click.ClickException(f"{text}") from error
