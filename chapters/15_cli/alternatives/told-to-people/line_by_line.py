@contextmanager
def click_errors() -> Iterator[None]:
    try:
        yield
    except (ValidationError, AppError) as error:
        is_input = isinstance(error, ValidationError)
        lines = ["The input is not valid." if is_input else error.message]
        reasons = error.messages if is_input else error.details or {}
        lines += [f"  {name}: {' '.join(why)}" for name, why in reasons.items()]
        raise click.ClickException("\n".join(lines)) from error
