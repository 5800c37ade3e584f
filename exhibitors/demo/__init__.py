"""The demo expo: a word stock in English and Chinese, and what is generated from it."""
