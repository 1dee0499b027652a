import random
from random import choice
from unittest.mock import patch

with patch("random.choice", return_value="stand-in"):
    print(choice(["real"]))
    print(random.choice(["real"]))
