from werkzeug.security import check_password_hash, generate_password_hash

first = generate_password_hash("correct horse", "scrypt:128:8:1")
second = generate_password_hash("correct horse", "scrypt:128:8:1")

print(first == second)
print(*(check_password_hash(stored, "correct horse") for stored in (first, second)))
