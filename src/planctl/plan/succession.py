"""Who has a post on a day, when leaders follow one another."""

from datetime import date

from planctl.plan.model import Leader


def in_post(leaders: tuple[Leader, ...] | None, name: str, day: date) -> str:
    """Who has a person's post on a day: after the last day in the post (`until`) the successor, and so on; the last
    known where the roster tells of no further one, the same person where it leads in a circle."""
    left = {leader.name: leader.successor for leader in leaders or () if leader.until and leader.until < day}
    passed = {name}
    holder = name
    while successor := left.get(holder):
        if successor in passed:
            return name
        passed.add(successor)
        holder = successor
    return holder
