"""A link that leads nowhere does not land: on the site, and in the repository."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SITE = """INHERIT: ours.yml
docs_dir: {docs}
theme: {{name: mkdocs}}
plugins: []
nav: [index.md]
"""
NAVIGATION = "INHERIT: build/site/nav.yml\n"
LINK = re.compile(r"\]\((?![a-z]+:)([^)#\s]+)(?:#[^)]*)?\)")
FENCED = re.compile(r"^```.*?^```|`[^`\n]*`", re.DOTALL | re.MULTILINE)
MADE = {
    "docs/learn/index.md",
    "docs/lookup/answers.schema.json",
    "docs/lookup/commands.md",
    "docs/lookup/rules.md",
    "docs/lookup/screens.md",
    "docs/understand/guardrails/index.md",
}
FOLDERS = ("benchmarks", "chapters", "docs", "solution", "tests")
PAGES = [
    *ROOT.glob("*.md"),
    *(page for folder in FOLDERS for page in (ROOT / folder).rglob("*.md")),
    *(ROOT / "src/handrail/guardrails").glob("g*.py"),
]


def build(folder: Path, links: list[str]) -> "subprocess.CompletedProcess[str]":
    """Build a site of one page with our settings, and with links on the page."""
    docs = folder / "docs"
    docs.mkdir()
    text = "\n".join(["# Home", "## Here", *(f"[to]({link})" for link in links)])
    (docs / "index.md").write_text(text, "utf-8")
    ours = (ROOT / "mkdocs.yml").read_text("utf-8").replace(NAVIGATION, "")
    (folder / "ours.yml").write_text(ours, "utf-8")
    settings = folder / "mkdocs.yml"
    settings.write_text(SITE.format(docs=docs.as_posix()), "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(settings)]
    return subprocess.run(
        [*command, "--site-dir", str(folder / "site")],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_links_that_lead_somewhere_are_built(tmp_path: Path) -> None:
    built = build(tmp_path, ["#here", "index.md#here", "https://example.org/"])

    assert built.returncode == 0, built.stderr


def test_every_link_that_leads_nowhere_stops_the_site(tmp_path: Path) -> None:
    dead = ["there.md", "/there", "a/", "#there", "index.md#where"]
    built = build(tmp_path, dead)

    assert built.returncode == 1
    assert re.findall(r"^WARNING .* link '(\S+)'", built.stderr, re.MULTILINE) == dead


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_a_link_within_the_repository_leads_to_a_file(page: Path) -> None:
    targets = LINK.findall(FENCED.sub("", page.read_text("utf-8")))
    base = ROOT if page.suffix == ".py" else page.parent
    files = [(base / target).resolve() for target in targets]
    dead = [file for file in files if not file.exists()]

    assert {file.relative_to(ROOT).as_posix() for file in dead} <= MADE
