"""`handrail notebooks`: the notebooks, in a folder of the learner's own."""

from pathlib import Path

import click

from handrail.notebooks.copies import copy_notebooks
from handrail.notebooks.lab import need_jupyterlab, open_lab
from handrail.notebooks.shelf import find_notebooks, notebooks_in
from handrail.workspace.finding import current_folder, find_workspace

DEFAULT_NAME = "my-notebooks"


@click.command("notebooks")
@click.argument(
    "folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path)
)
@click.option(
    "--copy", "is_copy", is_flag=True, help="Only copy them, for a Jupyter of your own."
)
@click.option(
    "--no-browser", is_flag=True, help="Open no browser; print the address instead."
)
@click.pass_context
def notebooks_command(
    context: click.Context, folder: Path | None, is_copy: bool, no_browser: bool
) -> None:
    """Open the notebooks in JupyterLab: each looks into one part of the application.

    They are copied to DIR first, `my-notebooks` if you name none. What you have changed
    there stays: where the course has another version by now, yours is kept beside it.
    """
    if not is_copy:
        need_jupyterlab()
    place = (current_folder() / folder).resolve() if folder else default_place()
    for kept in copy_notebooks(notebooks_in(find_notebooks()), place):
        click.echo(f"The course has a newer version. Yours is kept: {kept}")
    click.echo(f"The notebooks are in {place}.")
    if not is_copy:
        click.echo("JupyterLab opens them. Ctrl-C in this window ends it.")
        context.exit(open_lab(place, in_browser=not no_browser))


def default_place() -> Path:
    """Return the folder to copy to where none is named: beside a workspace, not in it.

    Raises:
        WorkspaceError: The current folder is gone.
    """
    here = current_folder()
    workspace = find_workspace(here)
    if workspace is not None and here.is_relative_to(workspace.root):
        return workspace.root.parent / DEFAULT_NAME
    return here / DEFAULT_NAME
