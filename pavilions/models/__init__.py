from pavilions.models.booth import Booth
from pavilions.models.hall import HUES, Hall, Level
from pavilions.models.pavilion import Pavilion
from pavilions.models.programme import Appearance, Session, Speaker, Stage, Track

__all__ = [
    "HUES",
    "Appearance",
    "Booth",
    "Hall",
    "Level",
    "Pavilion",
    "Session",
    "Speaker",
    "Stage",
    "Track",
]
