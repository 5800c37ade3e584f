"""Documents that exhibitors give out, served while their pages are public."""
