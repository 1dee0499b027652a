class KeyConverter(IntegerConverter):
    regex = "[1-9][0-9]{0,9}"
