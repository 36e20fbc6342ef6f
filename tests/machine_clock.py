"""A computer that sleeps, whose clock is set, and that is started again: the fake behind the fake clock."""

from datetime import datetime, timedelta

from clerk_app.clock import Reading, ScriptedClock


class MachineClock(ScriptedClock):
    """`step` and `set` let time pass; the rest is what happens to a laptop."""

    def __init__(self, now: datetime) -> None:
        super().__init__(now)
        self.boot = "boot-1"
        self._set_by = self._asleep = timedelta()
        self._counting_from = now

    def computer_says(self) -> datetime:
        return self.time + self._set_by

    def reading(self) -> Reading:
        steady = self.time - self._counting_from
        return Reading(self.boot, steady.total_seconds(), (steady - self._asleep).total_seconds())

    def sleep(self, **parts: float) -> None:
        """Time passes while the lid is shut."""
        self.step(**parts)
        self._asleep += timedelta(**parts)

    def set_computer(self, **parts: float) -> None:
        """Somebody sets the computer's clock by so much."""
        self._set_by += timedelta(**parts)

    def new_program(self) -> None:
        """The program starts again: all it can take its time from is what the computer says."""
        self._counting_from += self._set_by
        self.time += self._set_by
        self._set_by = timedelta()

    def new_boot(self) -> None:
        """The machine is started again, and the program with it."""
        self.new_program()
        self.boot = f"{self.boot}+"
        self._counting_from, self._asleep = self.time, timedelta()
