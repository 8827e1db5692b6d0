"""The names a plan declares, and finding one of them however it is padded or abbreviated."""

from collections.abc import Iterable


def bare(name: str) -> str:
    """A name without white space: two-character names are padded in print (张  红)."""
    return "".join(name.split())


class Roster:
    """Declared names and aliases; `find` gives the declared name for any of them."""

    __slots__ = ("_known", "names")

    def __init__(self) -> None:
        self.names: list[str] = []
        self._known: dict[str, str] = {}

    def declare(self, name: str, aliases: Iterable[str] = ()) -> list[str]:
        """Add a name with its aliases; returns those that something else is called already."""
        taken = []
        self.names.append(name)
        for word in (name, *aliases):
            key = bare(word)
            if self._known.setdefault(key, name) != name or (word is name and self.names.count(name) > 1):
                taken.append(word)
        return taken

    def find(self, name: str) -> str | None:
        """The declared name that this one is, or None."""
        return self._known.get(name) or self._known.get(bare(name))

    def words(self) -> dict[str, str]:
        """Every name and alias without white space, and the declared name that it stands for."""
        return self._known
