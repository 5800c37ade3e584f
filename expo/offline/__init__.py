"""The site without a network: the service worker, the manifest, and the page that stands in."""
