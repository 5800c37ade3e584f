"""Which edition a page is about."""

from django.http import Http404
from django.utils.translation import gettext as _

from expo.models import Edition


def current_edition() -> Edition:
    """The edition at the site's root; Http404 while there is none that is announced."""
    edition = Edition.objects.current()
    if edition is None or edition.phase == Edition.Phase.DRAFT:
        raise Http404(_("No expo has been announced yet."))
    return edition
