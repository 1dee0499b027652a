from app import create_app

first, second = create_app("testing"), create_app("testing")


@first.get("/hello")
def hello():
    return "hello"


print(second.test_client().get("/hello").status_code)
