class KeyConverter(IntegerConverter):
    regex = "[0-9]+"
