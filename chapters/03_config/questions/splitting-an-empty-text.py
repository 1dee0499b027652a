import os

os.environ["CORS_ORIGINS"] = ""
print(os.environ["CORS_ORIGINS"].split(","))
