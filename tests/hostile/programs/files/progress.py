"""Writes into the learner's progress that the exercise is done."""

from pathlib import Path

from app.factory import create_app

folder = Path.home() / "my-app/.handrail"
folder.mkdir(exist_ok=True)
(folder / "progress.json").write_text('{"done": ["1.1"]}')
