class KeyConverter(IntegerConverter):
    pass
