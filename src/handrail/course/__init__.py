"""The course: chapters read from their files, and the views of the solution."""
