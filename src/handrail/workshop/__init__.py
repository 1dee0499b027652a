"""What an instructor takes along: agendas, notes, slides, handouts and a stick."""
