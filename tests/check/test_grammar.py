"""Which Python runs an application, by what its files say."""

from pathlib import Path

import pytest
from checking import write_files

from handrail.check.grammar import grammar_of


@pytest.mark.parametrize(
    ("path", "text", "version"),
    [
        ("pyproject.toml", '[project]\nrequires-python = ">=3.14,<4"\n', (3, 14)),
        ("pyproject.toml", '[tool.poetry.dependencies]\npython = "^3.12"\n', (3, 12)),
        ("setup.cfg", "[options]\npython_requires = >=3.8\n", (3, 8)),
        ("setup.py", 'setup(python_requires=">=3.9")\n', (3, 9)),
        (".python-version", "3.13.1\n", (3, 13)),
        ("runtime.txt", "python-3.10.2\n", (3, 10)),
        ("pyproject.toml", "[project\n", None),
        ("pyproject.toml", '[project]\nrequires-python = "*"\n', None),
    ],
)
def test_the_oldest_python_counts(
    tmp_path: Path, path: str, text: str, version: tuple[int, int] | None
) -> None:
    write_files(tmp_path, {path: text})
    (tmp_path / "a" / "b" / "c").mkdir(parents=True)
    assert grammar_of(tmp_path).version == version
