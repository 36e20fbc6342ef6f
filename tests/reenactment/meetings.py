"""Every real meeting that is re-enacted, by the day on which it was held."""

from collections.abc import Callable, Mapping
from pathlib import Path

from tests.reenactment import meeting_2014, meeting_2018, meeting_2019, meeting_2020
from tests.reenactment.reading import Reenactment

MEETINGS: Mapping[str, Callable[[Path], Reenactment]] = {
    "13 November 2014": meeting_2014.read,
    "11 January 2018": meeting_2018.read,
    "14 February 2019": meeting_2019.read,
    "7 December 2020": meeting_2020.read,
}
