"""`handrail check`: a code base held to the guardrails."""

from dataclasses import replace
from pathlib import Path

import click

from handrail.check.application.failures import CouldNotAsk
from handrail.check.check import Report, check
from handrail.check.fixes.apply import rewrites, write
from handrail.check.formats import FORMATS
from handrail.check.formats.json import values_of
from handrail.check.held import ACTIONS, held_against
from handrail.check.refusals import SettingsError, refuse_unknown
from handrail.check.settings import PROFILES, Settings, read_settings
from handrail.cli.answers import json_option, say_json
from handrail.cli.failure import kind_of, tell
from handrail.terminal.counting import counting
from handrail.terminal.trouble import FORESEEN, in_words

COULD_NOT_RUN = 2


@click.command("check")
@click.argument("path", default=".", type=click.Path(path_type=Path))
@click.option(
    "--profile",
    type=click.Choice(PROFILES),
    help="Which rules; else that of pyproject.toml, or house.",
)
@click.option(
    "--select",
    multiple=True,
    metavar="HR…",
    help="These rules alone, by the beginning of their ids.",
)
@click.option(
    "--app",
    metavar="MODULE:FACTORY",
    help="Make this application, held in, and ask it what no source can tell.",
)
@click.option(
    "--python",
    metavar="FILE",
    help="The Python that has its packages; else .venv below PATH, or this one.",
)
@click.option("--ignore", multiple=True, metavar="HR…", help="All but these rules.")
@click.option(
    "--format",
    "style",
    type=click.Choice([*FORMATS, "json"]),
    default="text",
    help="How to write what was found.",
)
@click.option(
    "--baseline",
    type=click.Choice(ACTIONS),
    help="Accept what there is today, or tell what came since.",
)
@click.option("--fix", is_flag=True, help="Change what can be changed safely.")
@click.option("--diff", is_flag=True, help="Show these changes, and make none.")
@json_option
def check_command(
    *,
    path: Path,
    profile: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    app: str | None,
    python: str | None,
    style: str,
    baseline: str | None,
    fix: bool,
    diff: bool,
    as_json: bool,
) -> None:
    """Hold a Flask application to the guardrails.

    Ends with 0 if nothing was found, with 1 if something was, and with 2 if the check
    could not run. In a workspace, it is silent about what later chapters bring.
    """
    try:
        root = folder_of(path)
        settings = chosen(read_settings(root), profile, split(select), split(ignore))
        settings = with_app(settings, app, python)
        with counting("Reading files") as told, counting("Asking the application") as a:
            report = check(root, settings, told, ask=a)
        if fix or diff:
            report = changed(report, settings, only_shows=diff)
        report = held_against(report, settings, baseline, to_errors)
    except (SettingsError, CouldNotAsk, *FORESEEN) as error:
        words = in_words(error)
        kind = "settings" if isinstance(error, SettingsError) else kind_of(error)
        code = tell(kind, words, f"handrail: {words}", COULD_NOT_RUN)
        raise click.exceptions.Exit(code) from error
    if as_json or style == "json":
        say_json("check", values_of(report))
    else:
        click.echo(FORMATS[style](report))
    raise click.exceptions.Exit(1 if report.findings else 0)


def folder_of(path: Path) -> Path:
    """Return the folder of an application.

    Raises:
        SettingsError: There is none at that path.
    """
    if not path.is_dir():
        raise SettingsError(
            f"There is no folder {path}. Name the one that holds the application."
        )
    return path.resolve()


def split(values: tuple[str, ...]) -> tuple[str, ...]:
    """Return ids that are given one by one, or several with commas between."""
    return tuple(
        part.strip() for value in values for part in value.split(",") if part.strip()
    )


def chosen(
    settings: Settings,
    profile: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
) -> Settings:
    """Return the settings with what was chosen on the command line.

    Raises:
        SettingsError: No rule has such an id.
    """
    for beginning in (*select, *ignore):
        refuse_unknown(beginning)
    return replace(
        settings,
        profile=profile or settings.profile,
        select=select or settings.select,
        ignore=(*settings.ignore, *ignore),
    )


def with_app(settings: Settings, app: str | None, python: str | None) -> Settings:
    """Return the settings with the application of the command line, where it has one.

    A path on the command line is one below the current folder.
    """
    own = str(Path.cwd() / python) if python else settings.python
    return replace(settings, app=app or settings.app, python=own)


def to_errors(sentence: str) -> None:
    """Print a sentence beside the answer."""
    click.echo(sentence, err=True)


def changed(report: Report, settings: Settings, *, only_shows: bool) -> Report:
    """Change what can be changed safely, and return what is left; or show the changes.

    Raises:
        SettingsError: What changes files is not installed.
        OSError: A file cannot be read or written.
    """
    found = list(rewrites(report))
    if only_shows:
        click.echo("".join(rewrite.diff for rewrite in found), nl=False)
        return report
    for rewrite in found:
        write(report, rewrite)
        click.echo(f"Changed {rewrite.path}.", err=True)
    if not found:
        return report
    return check(report.root, settings, lambda *_: None)
