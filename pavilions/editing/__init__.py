"""Changes plans: what organisers do to a draft, step by step, until it is published."""
