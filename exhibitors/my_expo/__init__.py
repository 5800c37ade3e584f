"""A visitor's own expo: what they saved, noted and visited, without an account or with one."""
