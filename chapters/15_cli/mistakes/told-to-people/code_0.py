import sys


@contextmanager
def click_errors() -> Iterator[None]:
    try:
        yield
    except ValidationError as error:
        click.echo(str(error.messages), err=True)
        raise click.exceptions.Exit(0) from error
    except AppError as error:
        details = f" {error.details}" if error.details else ""
        click.echo(f"{error.message}.{details}", err=True)
        raise click.exceptions.Exit(0) from error
