"""What a level holds: its plan as plain data, how it is read and written."""
