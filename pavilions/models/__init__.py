from pavilions.models.booth import Booth
from pavilions.models.floor import Amenity, Entrance, Link, Obstacle
from pavilions.models.hall import HUES, Hall, Level, new_stamp
from pavilions.models.pavilion import Pavilion
from pavilions.models.plan_version import PlanDraft, PlanEdit, PlanVersion
from pavilions.models.programme import Appearance, Session, Speaker, Stage, Track

__all__ = [
    "HUES",
    "Amenity",
    "Appearance",
    "Booth",
    "Entrance",
    "Hall",
    "Level",
    "Link",
    "Obstacle",
    "Pavilion",
    "PlanDraft",
    "PlanEdit",
    "PlanVersion",
    "Session",
    "Speaker",
    "Stage",
    "Track",
    "new_stamp",
]
