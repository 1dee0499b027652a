from at_a_board import board, clock, instructor, join

__all__ = ["board", "clock", "instructor", "join"]
