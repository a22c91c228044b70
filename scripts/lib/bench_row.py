"""A row of the table: what was measured, and what was to be reached."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """A figure and its goal; without a goal it is there to be seen."""

    what: str
    measured: float
    unit: str = ""
    at_most: float | None = None
    at_least: float | None = None

    @property
    def kept(self) -> bool:
        """Whether the goal, if any, is reached."""
        enough = self.at_least is None or self.measured >= self.at_least
        return enough and (self.at_most is None or self.measured <= self.at_most)

    def __str__(self) -> str:
        """One line of the table."""
        figure = f"{self.measured:.2f}" if self.measured < 100 else f"{self.measured:.0f}"  # noqa: PLR2004 (three figures are enough)
        goal = "" if self.at_most is None else f"≤ {self.at_most:g}"
        goal = goal if self.at_least is None else f"≥ {self.at_least:g}"
        verdict = "" if not goal else "ok" if self.kept else "over"
        return f"{self.what:58} {figure:>6} {self.unit:4} {goal:>9}  {verdict}".rstrip()
