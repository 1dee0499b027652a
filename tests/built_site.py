"""The built site: one build for all tests of a run, or that which is named."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from handrail.workspace.lock import locked

ROOT = Path(__file__).resolve().parents[1]
VARIABLE = "BUILT_SITE"  # names the HTML of a site that has just been built


def built_site(factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the site's HTML, built once by all workers of a run.

    A build that has failed fails for all of them, and is not tried again.
    """
    if named := os.environ.get(VARIABLE):
        return Path(named).resolve()
    pytest.importorskip("mkdocs")
    pytest.importorskip("material")
    base = factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    html, failed = shared / "site" / "html", shared / "site.failed"
    with locked(shared / "site.lock"):
        assert not failed.exists(), failed.read_text("utf-8")
        if not html.is_dir():
            failed.write_text("The build of the site has failed before.", "utf-8")
            build(shared / "site", html)
            failed.unlink()
    return html


def build(folder: Path, html: Path) -> None:
    """Write the pages, and have HTML made of them with the settings of the clone."""
    pages, settings = folder / "written", folder / "mkdocs.yml"
    call("-m", "handrail", "site", "build", str(pages))
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    settings.write_text(text.replace("build/site/", "written/"), "utf-8")
    making = folder / "making"
    call(*("-m", "mkdocs", "build", "--strict", "-f", str(settings), "-d", str(making)))
    making.rename(html)


def call(*words: str) -> None:
    """Run a module of this Python in the clone; it has to end with 0."""
    ended = subprocess.run(
        [sys.executable, *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
