"""The floor plan: what a level holds, how it is read, checked, changed, written and drawn."""
