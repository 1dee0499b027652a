"""Pages made from the course: for the site, and for reading in a terminal."""
