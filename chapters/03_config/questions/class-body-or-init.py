import os

os.environ["GREETING"] = "first"


class Config:
    early = os.environ["GREETING"]

    def __init__(self):
        self.late = os.environ["GREETING"]


os.environ["GREETING"] = "second"
config = Config()
print(config.early)
print(config.late)
