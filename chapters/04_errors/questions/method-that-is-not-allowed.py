from app import create_app

client = create_app("testing").test_client()

for url in ("/api/v1/health/live", "/nothing-here"):
    answer = client.delete(url)
    print(answer.status_code, answer.content_type)
