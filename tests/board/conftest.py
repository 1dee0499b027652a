from at_a_board import address, board, clock, instructor, join

__all__ = ["address", "board", "clock", "instructor", "join"]
