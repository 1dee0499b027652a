"""Makes the folder of the application the current one, and needs no other."""

import os
from pathlib import Path

from app.factory import create_app

os.chdir(Path(__file__).parent)
print(Path("factory.py").read_text())
