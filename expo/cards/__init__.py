"""Pictures that stand for a page where its address is shared: drawn like a sign in the hall."""
