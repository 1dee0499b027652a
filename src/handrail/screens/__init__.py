"""What people see, made by runs of the program: for the site and the README."""
