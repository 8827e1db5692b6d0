from planctl.phrases.reading import Reading


def read(text: str, year: int, *, inclusive: bool = True) -> Reading:
    return Reading(text, "malformed")


def words(reading: Reading) -> str:
    return ""
