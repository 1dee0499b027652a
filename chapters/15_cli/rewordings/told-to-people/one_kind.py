@contextmanager
def click_errors() -> Iterator[None]:
    try:
        yield
    except AppError as refused:
        text = refused.message
        if refused.details:
            text += f": {refused.details}"
        raise click.ClickException(text) from refused
