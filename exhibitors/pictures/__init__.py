"""Pictures: drawn for the demo, kept in the default storage, served to those who may see them."""
