"""Reports of listings: who may send how many, and what organisers do with them."""

import datetime
from ipaddress import IPv6Address, IPv6Network, ip_address

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.crypto import salted_hmac

from exhibitors.models import Exhibitor, ListingReport

# How many reports a sender may send in which time.
DAY = datetime.timedelta(days=1)
LIMITS = [(5, datetime.timedelta(minutes=10)), (20, DAY)]


class TooManyReports(Exception):  # noqa: N818 - it is an answer rather than a fault
    """The sender has to wait; nothing was written."""


def sender_of(address: str) -> str:
    """What stands for a client's network address: a keyed hash, 64 hexadecimal digits.

    Of IPv6 the first 64 bits count, since whoever has one such address has all that begin so.
    """
    try:
        client = ip_address(address)
    except ValueError:  # behind a Unix socket there is none
        return _keyed(address)
    if not isinstance(client, IPv6Address):
        return _keyed(str(client))
    if client.ipv4_mapped:
        return _keyed(str(client.ipv4_mapped))
    return _keyed(str(IPv6Network((client, 64), strict=False)))


@transaction.atomic
def report_listing(
    *, exhibitor: Exhibitor, reason: str, text: str, email: str, sender: str
) -> ListingReport:
    """Tell organisers what is wrong with a listing; TooManyReports beyond the limits.

    Senders are forgotten once they can't exceed a limit any more.
    """
    now = timezone.now()
    sent = ListingReport.objects.filter(sender=sender)
    if any(sent.filter(sent_at__gt=now - span).count() >= most for most, span in LIMITS):
        raise TooManyReports
    ListingReport.objects.filter(sent_at__lte=now - DAY).exclude(sender="").update(sender="")
    return ListingReport.objects.create(
        exhibitor=exhibitor, reason=reason, text=text, email=email, sender=sender
    )


def mark_as_handled(*, reports: QuerySet[ListingReport]) -> int:
    """Note that organisers have dealt with reports; the number of those that were open."""
    return reports.filter(handled_at=None).update(handled_at=timezone.now())


def _keyed(text: str) -> str:
    return salted_hmac("exhibitors.reports", text, algorithm="sha256").hexdigest()
