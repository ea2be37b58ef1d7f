"""What a check found, and how it is told."""

from dataclasses import dataclass, field

MOST_FAULTS_SHOWN = 50


@dataclass(frozen=True)
class Verdict:
    """What was checked, in words and numbers, and each fault on a line."""

    subject: str
    checked: str
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        count = len(self.faults)
        outcome = {0: "no fault", 1: "1 FAULT"}.get(count, f"{count} FAULTS")
        lines = [f"{self.subject}: {self.checked}, {outcome}"]
        lines += [f"  {fault}" for fault in self.faults[:MOST_FAULTS_SHOWN]]
        if count > MOST_FAULTS_SHOWN:
            lines.append(f"  and {count - MOST_FAULTS_SHOWN} more")
        return "\n".join(lines)


def counted(number: int, thing: str, things: str | None = None) -> str:
    """A number with its noun: 1 page, 2 pages."""
    return f"{number} {thing if number == 1 else things or thing + 's'}"
