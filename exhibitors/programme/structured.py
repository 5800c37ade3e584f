"""Sessions of the programme in schema.org's terms."""

from expo.editions import page_address
from expo.structured import Absolute, Data, exhibition, held, other_names, thing, venue
from pavilions.models import Session
from pavilions.programme import venue_zone


def session(shown: Session, absolute: Absolute) -> Data:
    """A session, whose times are the venue's."""
    edition, zone = shown.edition, venue_zone(shown.edition)
    return thing(
        "Event",
        name=str(shown.title),
        alternateName=other_names(shown.title),
        description=str(shown.abstract),
        url=absolute(page_address(edition, "session", shown.slug)),
        image=[absolute(page_address(edition, "card"))],
        startDate=shown.starts_at.astimezone(zone).isoformat(),
        endDate=shown.ends_at.astimezone(zone).isoformat(),
        inLanguage=list(shown.languages),
        organizer=_hosts(shown, absolute),
        performer=_speakers(shown),
        superEvent=exhibition(edition, absolute),
        **held(_place(shown)),
    )


def _place(shown: Session) -> Data:
    """The stage in its hall, at the venue; its address is the venue's, as far as that is known."""
    stage, hall = shown.stage, shown.stage.hall
    name = ", ".join(str(part) for part in (stage, hall) if part)
    return thing(
        "Place",
        name=name,
        address=str(shown.edition.venue) or name,
        containedInPlace=venue(shown.edition),
    )


def _hosts(shown: Session, absolute: Absolute) -> list[Data]:
    return [
        thing(
            "Organization",
            name=str(row.exhibitor.organisation.name),
            url=absolute(row.exhibitor.get_absolute_url()),
        )
        for row in shown.hostings.all()
    ]


def _speakers(shown: Session) -> list[Data]:
    """The people, each with the position held and where."""
    people = (row.speaker for row in shown.appearances.all())
    return [
        thing(
            "Person",
            name=str(person.name),
            jobTitle=str(person.role),
            affiliation=thing("Organization", name=str(person.organisation))
            if person.organisation
            else "",
        )
        for person in people
    ]
