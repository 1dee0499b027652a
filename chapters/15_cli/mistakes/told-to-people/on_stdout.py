@contextmanager
def click_errors() -> Iterator[None]:
    try:
        yield
    except ValidationError as error:
        click.echo(str(error.messages))
        raise click.exceptions.Exit(1) from error
    except AppError as error:
        details = f" {error.details}" if error.details else ""
        click.echo(f"{error.message}.{details}")
        raise click.exceptions.Exit(1) from error
