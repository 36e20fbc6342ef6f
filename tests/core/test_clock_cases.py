"""What the clocks show, a case a line: the keys pressed at which second after 10:20, and what is then used and left.

'60 F7': after a minute the key is pressed. '60 asleep 720': the lid is shut for twelve minutes from there. Every case
is played on a real record, in the way in which the keys do it.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from clerk_app.meeting import correcting, facts, gaps, speaker_acts
from clerk_app.meeting.entry import effective
from clerk_app.meeting.questions import Question, clock_state, slot_left, slot_used, speech_left, speech_used
from clerk_app.meeting.slot_plan import slot_plan
from clerk_app.meeting.slot_words import countdown_text, speaker_time
from clerk_app.meeting.speaker_clock import speaker_clock
from clerk_app.meeting.state import Phase
from clerk_app.session import MeetingSession
from tests.builders import MEETING, at, in_session, open_library, sample_body, sample_questions
from tests.machine_clock import MachineClock
from ui.clock_cell import clock_cell

START = at("10:20")
LOOKS = 9
"""Seconds between two looks at the time: a program that looks every ten seconds or less was not held up."""

ENTRIES = {
    "opened": facts.SlotOpened,
    "began": facts.SpeakerBegan,
    "finished": facts.SpeakerFinished,
    "paused": facts.ClockPaused,
    "resumed": facts.ClockResumed,
    "ended": facts.SlotEnded,
    "adjourned": facts.MeetingAdjourned,
    "reconvened": facts.MeetingReconvened,
}

CASES = [
    # -- one speaker
    ("just begun", "0 F5", 0, "slot 0:00 15:00, speaker 0:00 3:00 speaking"),
    ("a minute later", "0 F5", 60, "slot 1:00 14:00, speaker 1:00 2:00 speaking"),
    ("a second before the warning", "0 F5", 149, "slot 2:29 12:31, speaker 2:29 0:31 speaking"),
    ("a millisecond before the warning", "0 F5", 149.999,
     "slot 2:29.999 12:30.001, speaker 2:29.999 0:30.001 speaking"),
    ("the warning", "0 F5", 150, "slot 2:30 12:30, speaker 2:30 0:30 last_seconds"),
    ("time exactly up", "0 F5", 180, "slot 3:00 12:00, speaker 3:00 0:00 last_seconds"),
    ("a millisecond over", "0 F5", 180.001, "slot 3:00.001 11:59.999, speaker 3:00.001 +0:00.001 over"),
    ("overrun counts up", "0 F5", 200, "slot 3:20 11:40, speaker 3:20 +0:20 over"),
    ("the slot overrun too", "0 F5", 1000, "slot 16:40 +1:40, speaker 16:40 +13:40 over"),
    ("an hour over", "0 F5", 4500, "slot 75:00 +60:00, speaker 75:00 +72:00 over"),
    ("finished stands still", "0 F5, 100 Shift+F7", 400, "slot 6:40 8:20, speaker 1:40 1:20 finished"),
    ("finished in overrun", "0 F5, 190 Shift+F7", 400, "slot 6:40 8:20, speaker 3:10 +0:10 finished"),
    ("no slot ends by itself", "0 F5, 60 Shift+F7", 1000, "slot 16:40 +1:40, speaker 1:00 2:00 finished"),
    ("no limit", "0 nolimit, 0 F5", 400, "slot 6:40 8:20, speaker 6:40 none speaking"),
    ("no limit, paused", "0 nolimit, 0 F5, 300 F7", 400, "slot 5:00 10:00, speaker 5:00 none paused"),
    ("no limit, finished", "0 nolimit, 0 F5, 300 Shift+F7", 400, "slot 6:40 8:20, speaker 5:00 none finished"),
    # -- the next
    ("the next at once", "0 F5, 100 F5", 130, "slot 2:10 12:50, speaker 0:30 2:30 speaking"),
    ("the next after an answer", "0 F5, 100 Shift+F7, 160 F5", 170, "slot 2:50 12:10, speaker 0:10 2:50 speaking"),
    ("the next from a pause", "0 F5, 60 F7, 90 F5", 100, "slot 1:10 13:50, speaker 0:10 2:50 speaking"),
    ("the next from a paused answer", "0 F5, 60 Shift+F7, 70 F7, 90 F5", 100,
     "slot 1:20 13:40, speaker 0:10 2:50 speaking"),
    ("five at once", "0 F5, 10.5 F5, 20.5 F5, 30.5 F5, 40.5 F5", 50,
     "slot 0:50 14:10, speaker 0:09.500 2:50.500 speaking"),
    ("with nobody left it ends", "0 F5, 60 F5, 120 F5, 180 F5, 240 F5, 300 F5", 400,
     "slot 5:00 10:00, speaker 1:00 2:00 finished"),
    ("ended", "0 F5, 100 end", 400, "slot 1:40 13:20, speaker 1:40 1:20 finished"),
    ("ended in a pause", "0 F5, 100 F7, 200 end", 400, "slot 1:40 13:20, speaker 1:40 1:20 finished"),
    ("ended in overrun", "0 F5, 1000 end", 1200, "slot 16:40 +1:40, speaker 16:40 +13:40 finished"),
    ("the meeting closed", "0 F5, 100 close", 400, "slot 1:40 13:20, speaker 1:40 1:20 finished"),
    # -- pauses
    ("paused", "0 F5, 60 F7", 300, "slot 1:00 14:00, speaker 1:00 2:00 paused"),
    ("gone on", "0 F5, 60 F7, 90 F7", 120, "slot 1:30 13:30, speaker 1:30 1:30 speaking"),
    ("three pauses", "0 F5, 10 F7, 20 F7, 30 F7, 50 F7, 60 F7, 90 F7", 100,
     "slot 0:40 14:20, speaker 0:40 2:20 speaking"),
    ("half a second's pause", "0 F5, 10.25 F7, 10.75 F7", 20,
     "slot 0:19.500 14:40.500, speaker 0:19.500 2:40.500 speaking"),
    ("paused at once", "0 F5, 0 F7", 100, "slot 0:00 15:00, speaker 0:00 3:00 paused"),
    ("paused in the last seconds", "0 F5, 160 F7", 300, "slot 2:40 12:20, speaker 2:40 0:20 paused"),
    ("paused in overrun is still over", "0 F5, 200 F7", 300, "slot 3:20 11:40, speaker 3:20 +0:20 over"),
    ("gone on in overrun", "0 F5, 200 F7, 300 F7", 310, "slot 3:30 11:30, speaker 3:30 +0:30 over"),
    ("a pause in the answer", "0 F5, 60 Shift+F7, 70 F7, 100 F7", 110, "slot 1:20 13:40, speaker 1:00 2:00 finished"),
    ("finished in a pause", "0 F5, 60 F7, 80 Shift+F7, 90 F7", 100, "slot 1:10 13:50, speaker 1:00 2:00 finished"),
    # -- adjournments
    ("adjourned", "0 F5, 60 F8", 900, "slot 1:00 14:00, speaker 1:00 2:00 paused"),
    ("adjourned and reconvened", "0 F5, 60 F8, 660 F8", 690, "slot 1:30 13:30, speaker 1:30 1:30 speaking"),
    ("two adjournments", "0 F5, 60 F8, 120 F8, 150 F8, 300 F8", 310, "slot 1:40 13:20, speaker 1:40 1:20 speaking"),
    ("a pause across an adjournment", "0 F5, 60 F7, 70 F8, 500 F8", 600, "slot 1:00 14:00, speaker 1:00 2:00 paused"),
    ("… and gone on after it", "0 F5, 60 F7, 70 F8, 500 F8, 510 F7", 520,
     "slot 1:10 13:50, speaker 1:10 1:50 speaking"),
    ("… and gone on within it", "0 F5, 60 F7, 70 F8, 100 F7", 150, "slot 1:00 14:00, speaker 1:00 2:00 paused"),
    ("… within it, then reconvened", "0 F5, 60 F7, 70 F8, 100 F7, 200 F8", 210,
     "slot 1:10 13:50, speaker 1:10 1:50 speaking"),
    ("a pause across two adjournments", "0 F5, 60 F7, 70 F8, 100 F8, 110 F8, 200 F8, 210 F7", 220,
     "slot 1:10 13:50, speaker 1:10 1:50 speaking"),
    ("adjourned in overrun", "0 F5, 200 F8", 900, "slot 3:20 11:40, speaker 3:20 +0:20 over"),
    ("reconvened in overrun", "0 F5, 200 F8, 800 F8", 810, "slot 3:30 11:30, speaker 3:30 +0:30 over"),
    ("adjourned in the answer", "0 F5, 60 Shift+F7, 70 F8, 100 F8", 110, "slot 1:20 13:40, speaker 1:00 2:00 finished"),
    ("finished while adjourned", "0 F5, 60 F8, 100 Shift+F7, 160 F8", 200,
     "slot 1:40 13:20, speaker 1:00 2:00 finished"),
    ("ended while adjourned", "0 F5, 60 F8, 100 end, 160 F8", 200, "slot 1:00 14:00, speaker 1:00 2:00 finished"),
    ("closed while adjourned", "0 F5, 60 F8, 100 close", 200, "slot 1:00 14:00, speaker 1:00 2:00 finished"),
    # -- private session
    ("press and public excluded", "0 F5, 60 Shift+F8", 900, "slot 1:00 14:00, speaker 1:00 2:00 paused"),
    ("excluded and let in again", "0 F5, 60 Shift+F8, 660 Shift+F8", 690,
     "slot 1:30 13:30, speaker 1:30 1:30 speaking"),
    ("excluded in overrun", "0 F5, 200 Shift+F8", 900, "slot 3:20 11:40, speaker 3:20 +0:20 over"),
    ("excluded in the answer", "0 F5, 60 Shift+F7, 70 Shift+F8, 100 Shift+F8", 110,
     "slot 1:20 13:40, speaker 1:00 2:00 finished"),
    ("adjourned in private", "0 F5, 60 Shift+F8, 100 F8, 200 F8, 300 Shift+F8", 310,
     "slot 1:10 13:50, speaker 1:10 1:50 speaking"),
    ("a pause across private session", "0 F5, 60 F7, 70 Shift+F8, 500 Shift+F8, 510 F7", 520,
     "slot 1:10 13:50, speaker 1:10 1:50 speaking"),
    ("ended in private", "0 F5, 60 Shift+F8, 100 end, 160 Shift+F8", 200,
     "slot 1:00 14:00, speaker 1:00 2:00 finished"),
    ("asleep in private", "0 F5, 60 Shift+F8, 70 asleep 720, 800 Shift+F8", 810,
     "slot 1:10 13:50, speaker 1:10 1:50 speaking"),
    ("not before they were let in", "0 F5, 30 Shift+F7, 40 Shift+F8, 100 Shift+F8, 105 F5, 110 Shift+F5", 115,
     "slot 0:55 14:05, speaker 0:15 2:45 speaking"),
    # -- time given and taken
    ("30 s more", "0 F5, 60 +30", 60, "slot 1:00 14:00, speaker 1:00 2:30 speaking"),
    ("30 s more in overrun", "0 F5, 200 +30", 200, "slot 3:20 11:40, speaker 3:20 0:10 last_seconds"),
    ("30 s more, and over still", "0 F5, 240 +30", 240, "slot 4:00 11:00, speaker 4:00 +0:30 over"),
    ("three times 30 s in overrun", "0 F5, 240 +30, 240 +30, 240 +30", 240,
     "slot 4:00 11:00, speaker 4:00 0:30 last_seconds"),
    ("30 s less", "0 F5, 60 -30", 60, "slot 1:00 14:00, speaker 1:00 1:30 speaking"),
    ("30 s less, and so over", "0 F5, 170 -30", 170, "slot 2:50 12:10, speaker 2:50 +0:20 over"),
    ("all of it taken, then 30 s", "0 F5, 0 -180, 10 +30", 20, "slot 0:20 14:40, speaker 0:20 0:10 last_seconds"),
    ("30 s more in a pause", "0 F5, 60 F7, 70 +30", 100, "slot 1:00 14:00, speaker 1:00 2:30 paused"),
    ("30 s more while adjourned", "0 F5, 60 F8, 70 +30", 100, "slot 1:00 14:00, speaker 1:00 2:30 paused"),
    ("the next has the usual time", "0 F5, 60 +30, 100 F5", 110, "slot 1:50 13:10, speaker 0:10 2:50 speaking"),
    ("the slot extended", "0 F5, 60 slot+300", 60, "slot 1:00 19:00, speaker 1:00 2:00 speaking"),
    ("extended in overrun", "0 F5, 1000 slot+300", 1000, "slot 16:40 3:20, speaker 16:40 +13:40 over"),
    ("extended, and over still", "0 F5, 1300 slot+300", 1300, "slot 21:40 +1:40, speaker 21:40 +18:40 over"),
    ("the slot shortened", "0 F5, 60 slot-300", 60, "slot 1:00 9:00, speaker 1:00 2:00 speaking"),
    ("extended in a pause and an adjournment", "0 F5, 60 F7, 65 slot+300, 70 F8, 75 slot+60", 80,
     "slot 1:00 20:00, speaker 1:00 2:00 paused"),
    ("slot and speaker extended", "0 F5, 170 +30, 170 slot+60", 180, "slot 3:00 13:00, speaker 3:00 0:30 last_seconds"),
    # -- started late
    ("began 15 s earlier", "0 F5, 10 Shift+F5", 10, "slot 0:25 14:35, speaker 0:25 2:35 speaking"),
    ("began 30 s earlier", "0 F5, 10 Shift+F5, 11 Shift+F5", 11, "slot 0:41 14:19, speaker 0:41 2:19 speaking"),
    ("the second began earlier", "0 F5, 60 Shift+F7, 100 F5, 105 Shift+F5", 110,
     "slot 1:50 13:10, speaker 0:25 2:35 speaking"),
    ("not into the speech before", "0 F5, 60 Shift+F7, 70 F5, 75 Shift+F5", 80,
     "slot 1:20 13:40, speaker 0:20 2:40 speaking"),
    ("called at once and earlier", "0 F5, 100 F5, 105 Shift+F5", 110, "slot 1:50 13:10, speaker 0:25 2:35 speaking"),
    ("earlier, in a pause", "0 F5, 30 F7, 40 Shift+F5", 50, "slot 0:45 14:15, speaker 0:45 2:15 paused"),
    ("earlier, in overrun", "0 F5, 200 Shift+F5", 200, "slot 3:35 11:25, speaker 3:35 +0:35 over"),
    ("earlier, when finished", "0 F5, 60 Shift+F7, 65 Shift+F5", 70, "slot 1:25 13:35, speaker 1:15 1:45 finished"),
    ("not before the reconvening", "0 F5, 30 Shift+F7, 40 F8, 100 F8, 105 F5, 110 Shift+F5", 115,
     "slot 0:55 14:05, speaker 0:15 2:45 speaking"),
    # -- the queue
    ("one who waits withdrawn", "0 F5, 60 withdraw 3", 70, "slot 1:10 13:50, speaker 1:10 1:50 speaking"),
    ("all who wait withdrawn", "0 F5, 60 withdraw 2, 60 withdraw 3, 60 withdraw 4, 60 withdraw 5", 70,
     "slot 1:10 13:50, speaker 1:10 1:50 speaking"),
    ("the speaker's own question taken off", "0 F5, 60 off 1", 70, "slot 1:10 13:50, speaker 1:10 1:50 speaking"),
    ("… in overrun", "0 F5, 200 off 1", 210, "slot 3:30 11:30, speaker 3:30 +0:30 over"),
    ("another order", "0 F5, 60 order 5 2", 70, "slot 1:10 13:50, speaker 1:10 1:50 speaking"),
    ("new particulars of the speaker", "0 F5, 60 edit 1", 70, "slot 1:10 13:50, speaker 1:10 1:50 speaking"),
    ("one more registered", "0 F5, 60 register 6", 70, "slot 1:10 13:50, speaker 1:10 1:50 speaking"),
    ("withdrawn in a pause", "0 F5, 60 F7, 65 withdraw 2, 90 F7", 100, "slot 1:10 13:50, speaker 1:10 1:50 speaking"),
    ("withdrawn before the call", "0 F5, 60 withdraw 2, 100 F5", 110, "slot 1:50 13:10, speaker 0:10 2:50 speaking"),
    # -- corrected afterwards
    ("F2: the speaker began", "0 F5, 60 Shift+F7, 100 F5, 110 F2 began 90", 120,
     "slot 2:00 13:00, speaker 0:30 2:30 speaking"),
    ("F2: the slot opened", "0 F5, 30 F2 opened -20", 40, "slot 1:00 14:00, speaker 0:40 2:20 speaking"),
    ("F2: paused", "0 F5, 60 F7, 90 F7, 100 F2 paused 50", 120, "slot 1:20 13:40, speaker 1:20 1:40 speaking"),
    ("F2: gone on", "0 F5, 60 F7, 90 F7, 100 F2 resumed 70", 120, "slot 1:50 13:10, speaker 1:50 1:10 speaking"),
    ("F2: finished", "0 F5, 60 Shift+F7, 100 F2 finished 45", 120, "slot 2:00 13:00, speaker 0:45 2:15 finished"),
    ("F2: ended", "0 F5, 100 end, 200 F2 ended 90", 300, "slot 1:30 13:30, speaker 1:30 1:30 finished"),
    ("F2: adjourned", "0 F5, 60 F8, 120 F8, 130 F2 adjourned 40", 140, "slot 1:00 14:00, speaker 1:00 2:00 speaking"),
    ("F2: reconvened", "0 F5, 60 F8, 120 F8, 130 F2 reconvened 100", 140,
     "slot 1:40 13:20, speaker 1:40 1:20 speaking"),
    ("F2 taken back", "0 F5, 60 F7, 90 F7, 100 F2 paused 50, 110 undo", 120,
     "slot 1:30 13:30, speaker 1:30 1:30 speaking"),
    ("F2 twice", "0 F5, 60 F7, 90 F7, 95 F2 paused 50, 96 F2 paused 70", 120,
     "slot 1:40 13:20, speaker 1:40 1:20 speaking"),
    # -- the computer
    ("its clock set back an hour", "0 F5, 60 set -3600", 120, "slot 2:00 13:00, speaker 2:00 1:00 speaking"),
    ("set forward a day", "0 F5, 60 set 86400", 120, "slot 2:00 13:00, speaker 2:00 1:00 speaking"),
    ("set back and right again", "0 F5, 60 set -3600, 90 set 3600", 120, "slot 2:00 13:00, speaker 2:00 1:00 speaking"),
    ("set back in a pause", "0 F5, 60 F7, 70 set -3600, 90 F7", 100, "slot 1:10 13:50, speaker 1:10 1:50 speaking"),
    ("twelve minutes asleep", "0 F5, 60 asleep 720", 790, "slot 13:10 1:50, speaker 13:10 +10:10 over"),
    ("… and it ran on", "0 F5, 60 asleep 720, 785 ran on", 790, "slot 13:10 1:50, speaker 13:10 +10:10 over"),
    ("… and it stood still", "0 F5, 60 asleep 720, 785 stopped", 790, "slot 1:10 13:50, speaker 1:10 1:50 speaking"),
    ("… said after the next began", "0 F5, 60 asleep 720, 790 F5, 795 stopped", 800,
     "slot 1:20 13:40, speaker 0:10 2:50 speaking"),
    ("asleep in a pause", "0 F5, 60 F7, 70 asleep 720, 800 F7", 810, "slot 1:10 13:50, speaker 1:10 1:50 speaking"),
    ("asleep while adjourned", "0 F5, 60 F8, 70 asleep 720, 800 F8", 810,
     "slot 1:10 13:50, speaker 1:10 1:50 speaking"),
    ("asleep twice, one of them stopped", "0 F5, 60 asleep 100, 170 asleep 50, 225 stopped, 226 ran on", 230,
     "slot 2:10 12:50, speaker 2:10 0:50 speaking"),
    ("a minute held up", "0 F5, 60 held 60", 130, "slot 2:10 12:50, speaker 2:10 0:50 speaking"),
    ("a minute held up and stopped", "0 F5, 60 held 60, 125 stopped", 130,
     "slot 1:10 13:50, speaker 1:10 1:50 speaking"),
    ("a crash", "0 F5, 60 crash 40", 110, "slot 1:50 13:10, speaker 1:50 1:10 speaking"),
    ("a crash in which all stopped", "0 F5, 60 crash 40, 105 stopped", 110,
     "slot 1:10 13:50, speaker 1:10 1:50 speaking"),
    ("a crash in a pause", "0 F5, 60 F7, 70 crash 40, 120 F7", 130, "slot 1:10 13:50, speaker 1:10 1:50 speaking"),
    ("a crash while adjourned", "0 F5, 60 F8, 70 crash 40, 120 F8", 130, "slot 1:10 13:50, speaker 1:10 1:50 speaking"),
    ("a crash in overrun", "0 F5, 200 crash 40", 250, "slot 4:10 10:50, speaker 4:10 +1:10 over"),
    ("a crash in the answer", "0 F5, 60 Shift+F7, 70 crash 40", 120, "slot 2:00 13:00, speaker 1:00 2:00 finished"),
    ("a crash, its clock set back meanwhile", "0 F5, 60 set -3600, 60 crash 40", 110,
     "slot 1:50 13:10, speaker 1:50 1:10 speaking"),
    ("a crash, set forward meanwhile", "0 F5, 60 set 3600, 60 crash 40", 110,
     "slot 1:50 13:10, speaker 1:50 1:10 speaking"),
    ("the machine down for two minutes", "0 F5, 60 down 120", 190, "slot 3:10 11:50, speaker 3:10 +0:10 over"),
    ("down and set back: nobody can tell", "0 F5, 50 shut-set -3600, 60 down 120", 190,
     "slot 1:10 13:50, speaker 1:10 1:50 speaking"),
    ("three crashes", "0 F5, 20 crash 5, 40 crash 5.5, 60 crash 6", 70, "slot 1:10 13:50, speaker 1:10 1:50 speaking"),
    # -- undo and redo
    ("the next taken back", "0 F5, 60 F5, 70 undo", 80, "slot 1:20 13:40, speaker 1:20 1:40 speaking"),
    ("… and brought back", "0 F5, 60 F5, 70 undo, 75 redo", 80, "slot 1:20 13:40, speaker 0:20 2:40 speaking"),
    ("the adjournment taken back", "0 F5, 60 F8, 90 undo", 100, "slot 1:40 13:20, speaker 1:40 1:20 speaking"),
    ("the reconvening taken back", "0 F5, 60 F8, 90 F8, 100 undo", 120, "slot 1:00 14:00, speaker 1:00 2:00 paused"),
    ("the answer about a sleep taken back", "0 F5, 60 asleep 60, 125 stopped, 130 undo", 140,
     "slot 2:20 12:40, speaker 2:20 0:40 speaking"),
]  # fmt: skip


class Slot:
    """A slot on a real record, a clerk at its keys, and the laptop that it runs on."""

    def __init__(self, folder) -> None:
        self.folder = folder
        self.clock = MachineClock(at("10:15"))
        self.library = open_library(folder)
        self.session = in_session(self.library, self.clock)
        self.session.record(*map(facts.QuestionRegistered, sample_questions()))
        self.clock.set(START)
        self.passed = 0.0

    def play(self, script: str) -> None:
        for step in script.split(", "):
            second, _, act = step.partition(" ")
            self.go_on_to(float(second))
            self.act(*act.split())

    def go_on_to(self, second: float) -> None:
        while self.passed < second:
            step = min(LOOKS, second - self.passed)
            self.passed += step
            self.clock.step(seconds=step)
            self.session.keep_time()

    def act(self, key: str, *more: str) -> None:
        if key in ("asleep", "held", "crash", "down"):
            self.leave_alone(key, float(more[0]))
        elif key in ("set", "shut-set"):
            self.clock.set_computer(seconds=float(more[0]))
            if key == "set":
                self.session.keep_time()
        elif key in ("stopped", "ran"):
            gap, state = gaps.unsettled(self.session.state)[0], self.session.state
            self.session.record_each(gaps.stood_still(state, gap) if key == "stopped" else gaps.ran_on(gap))
        elif key == "F2":
            self.correct(more[0], float(more[1]))
        elif key in ("undo", "redo"):
            getattr(self.session, key)()
        else:
            self.session.record(*self.made(key, more))

    def made(  # noqa: C901, PLR0911, PLR0912 - one arm a key
        self, key: str, more: tuple[str, ...]
    ) -> tuple[facts.Fact, ...]:
        state = self.session.state
        ids = tuple(f"question-{number}" for number in more)
        match key:
            case "F5":
                return speaker_acts.next_speaker(state)
            case "Shift+F5":
                return speaker_acts.began_earlier(state, self.session.entries)
            case "F7":
                return speaker_acts.pause_or_go_on(state)
            case "Shift+F7":
                return (facts.SpeakerFinished(),)
            case "F8":
                adjourned = state.phase is Phase.ADJOURNED
                return (facts.MeetingReconvened() if adjourned else facts.MeetingAdjourned(),)
            case "Shift+F8":
                private = state.in_private
                return (facts.PublicReadmitted() if private else facts.PublicExcluded(("item-10",), (3,)),)
            case "end":
                return (facts.SlotEnded(),)
            case "close":
                return (facts.MeetingClosed(),)
            case "withdraw":
                return speaker_acts.withdrawn(state, ids[0])
            case "off":
                return (facts.QuestionWithdrawn(ids[0]),)
            case "order":
                return (facts.QueueOrdered(ids),)
            case "edit" | "register":
                return (facts.QuestionRegistered(Question(ids[0], "Dr Other")),)
            case "nolimit":
                committee = sample_body().committee
                scheme = replace(committee.questions, speaker_seconds=None)
                return (facts.BodyCopied(replace(sample_body(), committee=replace(committee, questions=scheme))),)
            case _ if key.startswith("slot"):
                return speaker_acts.slot_extended(state, int(key.removeprefix("slot")), "all wish to be heard")
            case _:
                return speaker_acts.time_given(state, int(key))

    def correct(self, what: str, second: float) -> None:
        """As F2 does it: the time is typed to the second."""
        entry = next(e for e in reversed(effective(self.session.entries)) if isinstance(e.fact, ENTRIES[what]))
        typed = f"{START + timedelta(seconds=second):%H:%M:%S}"
        self.session.record(correcting.corrected(entry, {correcting.TIME: typed}, self.session.now()))

    def leave_alone(self, how: str, seconds: float) -> None:
        self.passed += seconds
        if how == "asleep":
            self.clock.sleep(seconds=seconds)
            self.session.keep_time()
        elif how == "held":
            self.clock.step(seconds=seconds)
            self.session.keep_time()
        else:
            self.clock.step(seconds=seconds)
            (self.clock.new_program if how == "crash" else self.clock.new_boot)()
            self.start_again()

    def start_again(self, *, tell: bool = True) -> None:
        """Another program opens the same file and goes on with the meeting; `tell`: it says so in the record."""
        abandoned, self.library = self.library, open_library(self.folder)
        abandoned.close()
        self.session = MeetingSession(self.library.record, MEETING, self.clock)
        if tell:
            self.session.resume()

    # -- reading -----------------------------------------------------------------------------------------------

    def shown(self, now: datetime) -> str:
        """'slot 1:00 14:00, speaker 1:00 2:00 speaking': used and left."""
        state = self.session.state
        slot, still = state.questions.slot, state.away
        if slot is None or slot.speech is None:
            return "no slot"
        speech, warning = slot.speech, state.body.committee.questions.warning_seconds
        left = speech_left(slot, speech, still, now)
        word = clock_state(slot, speech, still, now, warning).value
        figures = (
            f"slot {exact(slot_used(slot, still, now))} {exact(slot_left(slot, still, now))}",
            f"speaker {exact(speech_used(slot, speech, still, now))} {'none' if left is None else exact(left)} {word}",
        )
        self.assert_one_voice(now)
        return ", ".join(figures)

    def assert_one_voice(self, now: datetime) -> None:
        """The bar and the pane show the whole seconds of the same figures."""
        state = self.session.state
        clock, cell = speaker_clock(state, now), clock_cell(state, now)
        plan = slot_plan(state.questions, state.body.committee.questions, state.away, now)
        assert clock is not None
        assert clock.slot_left == plan.length - plan.used
        if cell is not None and state.questions.slot and state.questions.slot.speaking:
            assert cell.value == speaker_time(clock)
            assert cell.sub.endswith(f"slot {countdown_text(clock.slot_left)}")


def exact(length: timedelta) -> str:
    """'1:00', '+0:20' below nothing, '0:09.500'."""
    milliseconds = round(abs(length) / timedelta(milliseconds=1))
    seconds, rest = divmod(milliseconds, 1000)
    tail = f".{rest:03}" if rest else ""
    return f"{'+' if length < timedelta() else ''}{seconds // 60}:{seconds % 60:02}{tail}"


@pytest.fixture
def slot(tmp_path):
    slot = Slot(tmp_path)
    yield slot
    slot.library.close()


@pytest.mark.parametrize(("script", "second", "expected"), [case[1:] for case in CASES], ids=[c[0] for c in CASES])
def test_the_clocks(slot, script, second, expected):
    slot.play(script)
    slot.go_on_to(second)
    assert slot.shown(slot.session.now()) == expected
    again = MeetingSession(slot.library.record, MEETING, slot.clock)
    assert again.state == slot.session.state


def test_the_table_is_long_enough():
    assert len({script for _, script, _, _ in CASES}) >= 60


ACTS = [
    "F5", "Shift+F5", "F7", "Shift+F7", "F8", "+30", "-30", "slot+300", "slot-300", "end", "close", "F2 opened -10",
    "withdraw 3", "order 5 2", "off 1", "register 6", "edit 1",
]  # fmt: skip


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("before", ["0 F5, 60 Shift+F7, 70 F5", "0 F5, 60 F5, 70 +30, 71 slot+60"])
def test_each_act_is_taken_back_and_brought_back_to_the_millisecond(slot, before, act):
    def figures():
        return [slot.shown(START + timedelta(seconds=s)) for s in (100.001, 400)], slot.session.state.questions

    slot.play(before)
    slot.go_on_to(100)
    first = figures()
    slot.act(*act.split())
    second = figures()
    assert second != first
    slot.go_on_to(130)
    slot.session.undo()
    assert figures() == first
    slot.go_on_to(140)
    slot.session.redo()
    assert figures() == second


# -- a crash at every second -------------------------------------------------------------------------------------

WHOLE_SLOT = (
    "0 F5, 20.4 Shift+F5, 45.25 F7, 58 F7, 100 -30, 120 +30, 151 +30, 190.7 Shift+F7, 230 F5, 240 F8, 300.125 F8, "
    "330 F7, 335 F8, 380 F8, 400 F7, 420 withdraw 4, 470 slot+60, 500.5 F5, 560 F5, 600 Shift+F7, 640 F7, 700 F7"
)
LENGTH, TELLS = 720, 15


@pytest.mark.slow
@pytest.mark.timeout(400)
def test_a_crash_at_every_second_of_a_slot(tmp_path):
    """One program runs through; the other is killed and started again at each second. They show the same."""
    whole, killed = Slot(tmp_path / "whole"), Slot(tmp_path / "killed")
    steps = [(float(s), act) for s, _, act in (step.partition(" ") for step in WHOLE_SLOT.split(", "))]
    for second, until in pairwise(range(LENGTH + 1)):
        for slot in (whole, killed):
            for at_second, act in steps:
                if second <= at_second < until:
                    slot.go_on_to(at_second)
                    slot.act(*act.split())
            slot.go_on_to(until)
        killed.clock.new_program()
        killed.start_again(tell=until % TELLS == 0)  # a record of 720 restarts would take a minute to read so often
        now = START + timedelta(seconds=until)
        assert killed.session.now() == whole.session.now() == now
        assert killed.shown(now) == whole.shown(now)
    assert sum(isinstance(e.fact, facts.ProgramRestarted) for e in killed.session.entries) == LENGTH // TELLS
    assert not gaps.unsettled(killed.session.state)
    for slot in (whole, killed):
        slot.library.close()


@pytest.mark.parametrize("second", range(0, LENGTH, 24))
def test_a_crash_of_seven_seconds_settled_as_stopped(tmp_path, second):
    """Where the clock ran, the seven seconds are taken out of it; where it stood, nobody is asked."""
    slot = Slot(tmp_path)
    steps = [step for step in WHOLE_SLOT.split(", ") if float(step.partition(" ")[0]) <= second]
    slot.play(", ".join(steps))
    slot.go_on_to(second)
    state = slot.session.state
    assert state.questions.slot is not None
    runs = not state.questions.slot.paused and state.phase is Phase.IN_SESSION
    before = slot_used(state.questions.slot, state.away, slot.session.now())
    slot.leave_alone("crash", 7)
    asked = gaps.unsettled(slot.session.state)
    assert bool(asked) == runs
    for gap in asked:
        slot.session.record_each(gaps.stood_still(slot.session.state, gap))
    state = slot.session.state
    assert state.questions.slot is not None
    assert slot_used(state.questions.slot, state.away, slot.session.now()) == before
    slot.library.close()
