from werkzeug.security import check_password_hash, generate_password_hash

password = "a" * 80
stored = generate_password_hash(password, "scrypt:128:8:1")
try:
    print(check_password_hash(stored, password[:72]))
except ValueError:
    print("ValueError")
