import warnings

from app import create_app

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    try:
        create_app("production")
        print("a warning, and an application" if caught else "an application")
    except Exception as error:
        print(type(error).__name__)
