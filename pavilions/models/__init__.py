from pavilions.models.booth import Booth
from pavilions.models.hall import HUES, Hall, Level
from pavilions.models.pavilion import Pavilion

__all__ = ["HUES", "Booth", "Hall", "Level", "Pavilion"]
