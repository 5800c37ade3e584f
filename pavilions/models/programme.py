from django.db import models
from django.utils.translation import gettext_lazy as _

from expo.fields import WordListField
from expo.models import Edition, SluggedModel
from expo.text import TextField
from pavilions.models.hall import HUES, Hall, Level
from pavilions.shapes import validate_polygon


class Stage(SluggedModel):
    """Where sessions take place."""

    edition = models.ForeignKey(
        Edition, models.CASCADE, verbose_name=_("edition"), related_name="stages"
    )
    name = TextField(_("name"))
    hall = models.ForeignKey(
        Hall,
        models.SET_NULL,
        verbose_name=_("hall"),
        related_name="stages",
        null=True,
        blank=True,
    )
    level = models.ForeignKey(
        Level,
        models.SET_NULL,
        verbose_name=_("level"),
        related_name="stages",
        null=True,
        blank=True,
    )
    polygon = models.JSONField(
        _("outline"), null=True, blank=True, validators=[validate_polygon], editable=False
    )
    seats = models.PositiveIntegerField(_("seats"), null=True, blank=True)
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        verbose_name = _("stage")
        verbose_name_plural = _("stages")
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["edition", "slug"], name="stage_slug_unique")
        ]

    def __str__(self) -> str:
        """Its name."""
        return str(self.name) or self.slug


class Track(SluggedModel):
    """A theme that runs through the programme."""

    edition = models.ForeignKey(
        Edition, models.CASCADE, verbose_name=_("edition"), related_name="tracks"
    )
    name = TextField(_("name"))
    hue = models.PositiveSmallIntegerField(_("colour"), default=1)
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        verbose_name = _("track")
        verbose_name_plural = _("tracks")
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["edition", "slug"], name="track_slug_unique"),
            models.CheckConstraint(
                condition=models.Q(hue__gte=1, hue__lte=HUES), name="track_hue_known"
            ),
        ]

    def __str__(self) -> str:
        """Its name."""
        return str(self.name) or self.slug


class Speaker(SluggedModel):
    """A person who speaks at sessions."""

    edition = models.ForeignKey(
        Edition, models.CASCADE, verbose_name=_("edition"), related_name="speakers"
    )
    name = TextField(_("name"))
    role = TextField(_("position held"), blank=True)
    organisation = TextField(_("organisation"), blank=True)
    biography = TextField(_("biography"), blank=True, long=True)

    class Meta:
        verbose_name = _("speaker")
        verbose_name_plural = _("speakers")
        ordering = ["slug"]
        constraints = [
            models.UniqueConstraint(fields=["edition", "slug"], name="speaker_slug_unique")
        ]

    def __str__(self) -> str:
        """Their name."""
        return str(self.name) or self.slug


class SessionQuerySet(models.QuerySet["Session"]):
    """Sessions."""

    def in_edition(self, edition: Edition) -> "SessionQuerySet":
        """Those of an edition's programme."""
        return self.filter(edition=edition)

    def overlapping(self, session: "Session") -> "SessionQuerySet":
        """Other sessions of the edition that take place at the same time as this one."""
        return self.filter(
            edition=session.edition_id,
            starts_at__lt=session.ends_at,
            ends_at__gt=session.starts_at,
        ).exclude(pk=session.pk)


class Session(SluggedModel):
    """A talk, panel or ceremony of the programme."""

    edition = models.ForeignKey(
        Edition, models.CASCADE, verbose_name=_("edition"), related_name="sessions"
    )
    title = TextField(_("title"))
    abstract = TextField(_("abstract"), blank=True, long=True)
    stage = models.ForeignKey(
        Stage, models.PROTECT, verbose_name=_("stage"), related_name="sessions"
    )
    track = models.ForeignKey(
        Track,
        models.SET_NULL,
        verbose_name=_("track"),
        related_name="sessions",
        null=True,
        blank=True,
    )
    starts_at = models.DateTimeField(_("starts at"))
    ends_at = models.DateTimeField(_("ends at"))
    languages = WordListField(
        _("languages"), help_text=_("ISO 639 codes between semicolons: en; zh; es.")
    )
    speakers: "models.ManyToManyField[Speaker, Appearance]" = models.ManyToManyField(
        Speaker, through="Appearance", verbose_name=_("speakers"), related_name="sessions"
    )

    objects = SessionQuerySet.as_manager()

    class Meta:
        verbose_name = _("session")
        verbose_name_plural = _("sessions")
        ordering = ["starts_at", "stage__position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["edition", "slug"], name="session_slug_unique"),
            models.CheckConstraint(
                condition=models.Q(ends_at__gt=models.F("starts_at")),
                name="session_ends_after_start",
                violation_error_message=_("The session ends before it starts."),
            ),
        ]
        indexes = [models.Index(fields=["edition", "starts_at"], name="session_by_start")]

    def __str__(self) -> str:
        """Its title."""
        return str(self.title) or self.slug


class Appearance(models.Model):
    """A speaker in a session."""

    class Role(models.TextChoices):
        SPEAKER = "speaker", _("speaker")
        MODERATOR = "moderator", _("moderator")
        PANELLIST = "panellist", _("panellist")

    session = models.ForeignKey(
        Session, models.CASCADE, verbose_name=_("session"), related_name="appearances"
    )
    speaker = models.ForeignKey(
        Speaker, models.CASCADE, verbose_name=_("speaker"), related_name="appearances"
    )
    role = models.CharField(_("role"), max_length=10, choices=Role, default=Role.SPEAKER)
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        verbose_name = _("appearance")
        verbose_name_plural = _("appearances")
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["session", "speaker"], name="speaker_once_in_session")
        ]

    def __str__(self) -> str:
        """Who, in which session."""
        return f"{self.speaker} · {self.session}"
