FLASK_APP=run.py
APP_ENV=development
