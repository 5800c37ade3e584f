"""Pictures, served to those who may see them."""
