class UnusableFileError(Exception):
    """A file that can't be imported at all. Its text is a sentence for the organiser."""
