def price(amount, is_member):
    if is_member:
        rate = 0.9
    return amount * rate


for is_member in (True, False):
    try:
        print(price(10, is_member))
    except Exception as error:
        print(type(error).__name__)
