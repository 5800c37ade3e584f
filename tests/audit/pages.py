"""One page of each kind, and of each state that looks otherwise, out of what a database holds."""

from collections.abc import Iterator

from django.conf import settings
from django.test import Client
from django.utils.translation import override

from exhibitors.models import Exhibitor, Product, Shortlist
from expo.editions import page_address
from expo.models import Edition
from pavilions.models import Session
from tests.exhibitors.my_expo.visiting import post, save

# Addresses that answer with something else than a page of the site: files, data, changes, and
# what only developers see.
NOT_PAGES = frozenset(
    """
    card document exhibitor-card exhibitor-code exhibitor-contact healthz manifest
    my-expo-discard my-expo-erase my-expo-forget my-expo-note my-expo-revoke my-expo-save
    my-expo-share my-expo-shared-save my-expo-tick my-expo-untick new-exhibitors picture
    programme-calendar robots service-worker session-calendar sitemap sitemap-section style suggest
    """.split()
)
BARE = (
    *("home", "exhibitors", "products", "pavilions", "plan", "programme"),
    *("my-expo", "my-expo-compare"),
    "my-expo-route",
    *("visit", "privacy", "accessibility", "offline"),
)
# Besides what the address alone gives: a search, a narrowed list, a second page, nothing found.
STATES = {
    "exhibitors": ["?q=a", "?offers=goods&sort=booth", "?page=2", "?q=nothing+of+this+name"],
    "products": ["?q=a", "?kind=goods", "?page=2", "?category=nowhere"],
    "exhibitors-by": ["?within=zz"],
    "plan": ["?q=a"],
    "hall": ["?q=a", "?at=B2", "?at=B2&span=22", "?at=B2&span=88"],
}


def kinds(edition: Edition) -> dict[str, tuple[str, ...]]:
    """What makes an address of each name: of the fullest things that the edition has."""
    exhibitor, session = _exhibitor(edition), _session(edition)
    product = _product(exhibitor)
    shared = Shortlist.objects.in_edition(edition).exclude(token=None).latest("pk")
    return {
        **dict.fromkeys(BARE, ()),
        "exhibitor": (exhibitor.slug,),
        "exhibitor-products": (exhibitor.slug,),
        "report": (exhibitor.slug,),
        "report-thanks": (exhibitor.slug,),
        "product": (exhibitor.slug, product.slug),
        "pavilion": (edition.pavilions.latest("pk").slug,),
        "hall": (exhibitor.stands.earliest("pk").booth.hall.code,),
        "booth": (exhibitor.stands.earliest("pk").booth.label,),
        "country": (exhibitor.organisation.country,),
        "category": (exhibitor.categories.latest("pk").slug,),
        "session": (session.slug,),
        "exhibitors-by": ("country",),
        "products-by": ("category",),
        "my-expo-shared": (str(shared.token),),
    }


def save_some(client: Client, edition: Edition) -> None:
    """Save one of each, with a note, and share the list: My expo then has something to show."""
    exhibitor = _exhibitor(edition)
    save(client, exhibitor, _product(exhibitor), _session(edition))
    post(client, "note", exhibitor, note="Ask for <samples>")
    post(client, "tick", exhibitor)
    post(client, "share")


def paths(edition: Edition) -> dict[str, str]:
    """What follows the language in every address, by the name of the kind and its state."""
    products = Product.objects.in_edition(edition).published().order_by("pk")[:2]
    side_by_side = "&".join(f"product={each.pk}" for each in products)
    states = {**STATES, "my-expo-compare": [f"?{side_by_side}"]}
    found = {"nowhere": "/nowhere/"}
    with override(settings.LANGUAGE_CODE):
        for name, args in kinds(edition).items():
            path = page_address(edition, name, *args).removeprefix(f"/{settings.LANGUAGE_CODE}")
            found |= {f"{name}{state}": f"{path}{state}" for state in ("", *states.get(name, ()))}
    return found


def addresses(edition: Edition) -> Iterator[str]:
    """All of them, in every language."""
    found = paths(edition).values()
    for language, _name in settings.LANGUAGES:
        yield from (f"/{language}{path}" for path in found)
    yield "/accounts/link/?sesame=nothing"


def _exhibitor(edition: Edition) -> Exhibitor:
    """One with a booth, a category, products and a session."""
    shown = Exhibitor.objects.in_edition(edition).published()
    shown = shown.filter(hostings__isnull=False, stands__isnull=False, products__isnull=False)
    return shown.filter(categories__isnull=False).earliest("pk")


def _product(exhibitor: Exhibitor) -> Product:
    return Product.objects.published().filter(exhibitor=exhibitor).latest("pk")


def _session(edition: Edition) -> Session:
    """One that somebody hosts."""
    return Session.objects.in_edition(edition).filter(hostings__isnull=False).earliest("pk")
