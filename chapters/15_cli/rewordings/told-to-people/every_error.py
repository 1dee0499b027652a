@contextmanager
def click_errors() -> Iterator[None]:
    try:
        yield
    except Exception as error:
        words = [getattr(error, "message", ""), getattr(error, "details", "")]
        words += [getattr(error, "messages", "")]
        raise click.ClickException(" ".join(str(w) for w in words if w)) from error
