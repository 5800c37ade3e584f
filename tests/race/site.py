"""The site with its pages loaded before the server forks, not in each process once it is asked."""

from django.urls import get_resolver

from expo.config.wsgi import application

__all__ = ["application"]

assert get_resolver().url_patterns
