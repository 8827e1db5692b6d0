"""One file's bytes to a source: what encoding it has, and what must not be read at all."""

import os
import re
import stat
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from pathlib import Path
from typing import Final

from planctl.findings import Finding, finding
from planctl.source import Source

# Bytes. A plan of an office and year is some tens of kilobytes.
LARGEST: Final = 20 * 1024 * 1024

_MARKS: Final = ((BOM_UTF8, "utf-8"), (BOM_UTF16_LE, "utf-16-le"), (BOM_UTF16_BE, "utf-16-be"))
_NAMES: Final = {"utf-16-le": "UTF-16", "utf-16-be": "UTF-16", "gb18030": "GB18030"}
_UTF8_SEQUENCE: Final = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH: Final = re.compile(rb"[\x80-\xff]")
# Enough of a file to tell its encoding by.
_SAMPLE: Final = 64 * 1024
# Nearly all that an office writes is in GB2312; what is mistaken for Chinese mostly is not.
_COMMON: Final = 0.8


def read(path: Path, shown: str | None = None) -> tuple[Source | None, list[Finding]]:
    """A file as a source, or why it is none: PL001, PL009, PL010; PL002 where it is not UTF-8. Never waits.

    `shown` is what findings call the file, else its path.
    Arguments: PL001 `line`, `column`, `byte` (0xE9) of the first byte that cannot be read; PL002 `encoding`; PL010
    `size`, `limit` (both in MB). PL001 has the variants corrupt (UTF-8 elsewhere) and utf-16, PL009 folder and special.
    Raises OSError where the file is missing or may not be read.
    """
    name = str(path) if shown is None else shown
    data, found = content(path, name)
    return (None, found) if data is None else decode(name, data)


def content(path: Path, name: str) -> tuple[bytes | None, list[Finding]]:
    """A file's bytes, or why they are not read: PL009, PL010; as `read` otherwise."""
    kind = _refused(path.stat().st_mode)
    if kind:
        return None, [finding("PL009", name, variant=kind)]
    # The file may be exchanged between the two looks: opening a FIFO must not wait for its writer.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(descriptor, "rb") as file:
        status = os.fstat(file.fileno())
        kind = _refused(status.st_mode)
        if kind:
            return None, [finding("PL009", name, variant=kind)]
        data = file.read(LARGEST + 1) if status.st_size <= LARGEST else None
    if data is None or len(data) > LARGEST:
        size = max(status.st_size, LARGEST + 1) / 1024 / 1024
        return None, [finding("PL010", name, size=f"{size:.1f}", limit=LARGEST // 1024 // 1024)]
    return data, []


def decode(path: str, data: bytes) -> tuple[Source | None, list[Finding]]:
    """A file's bytes as a source, from which the same bytes can be made again; as `read` otherwise."""
    mark, encoding = next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), (b"", _unmarked(data)))
    body = data[len(mark) :]
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        other = None if mark or encoding != "utf-8" else _chinese(body)
        if other is None:
            return None, [_undecodable(path, body, encoding, error.start)]
        text, encoding = other, "gb18030"
    warnings = [] if encoding == "utf-8" else [finding("PL002", path, encoding=_NAMES[encoding])]
    return Source(path, text, encoding, mark), warnings


def encoded(source: Source) -> bytes:
    """The bytes that a source was made of, or would be. Raises UnicodeEncodeError for what its encoding lacks."""
    return source.bom + source.text.encode(source.encoding)


def _refused(mode: int) -> str:
    """The variant of PL009 for what is no regular file, else nothing."""
    if stat.S_ISREG(mode):
        return ""
    return "folder" if stat.S_ISDIR(mode) else "special"


def _unmarked(data: bytes) -> str:
    """The encoding of bytes without a byte order mark: in UTF-16, every second byte of ASCII letters is NUL."""
    first, second = data[:_SAMPLE:2].count(0), data[1:_SAMPLE:2].count(0)
    few = 2 + min(len(data), _SAMPLE) // 40
    if second > max(few, 10 * first):
        return "utf-16-le"
    if first > max(few, 10 * second):
        return "utf-16-be"
    return "utf-8"


def _chinese(data: bytes) -> str | None:
    """The text, if the bytes are GB18030: not damaged UTF-8, common characters for the most part, and reversible."""
    if _mostly_utf8(data):
        return None
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return None
    letters = "".join(character for character in text[:_SAMPLE] if character > "\x7f")
    common = len(letters.encode("gb2312", "ignore")) / 2
    return text if common >= _COMMON * len(letters) and text.encode("gb18030") == data else None


def _mostly_utf8(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    whole = sum(len(found) for found in _UTF8_SEQUENCE.findall(sample))
    return 2 * whole > len(_HIGH.findall(sample))


def _undecodable(path: str, body: bytes, encoding: str, offset: int) -> Finding:
    before = body[:offset].decode(encoding)
    line, column = Source(path, before).place(len(before))
    variant = "utf-16" if encoding != "utf-8" else "corrupt" if _mostly_utf8(body) else ""
    return finding("PL001", path, variant=variant, line=line, column=column, byte=f"0x{body[offset]:02X}")
