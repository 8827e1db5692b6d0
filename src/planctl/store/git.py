"""git, as a process of its own: found by its absolute path, asked for paths parted by NUL."""

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from planctl.errors import CannotGoOn, reason
from planctl.source import Source
from planctl.store.read import content, decode, encoded

if TYPE_CHECKING:
    from subprocess import CompletedProcess

MARKER_SIZE: Final = 7
# From here on `git merge-file` says that it failed, below how many conflicts it left.
_FAILED: Final = 128


class Commit(NamedTuple):
    """The last commit that changed a file, None where git does not keep the file, and whether the file has changes that
    are not committed."""

    id: str | None
    changed: bool


class Joined(NamedTuple):
    """What git made of three texts, and whether it left conflict markers."""

    data: bytes
    conflicts: bool


def handed_over(path: Path) -> bytes:
    """The bytes of a file that git hands to a merge driver. Stops with `cannot_read`."""
    try:
        data, found = content(path, str(path))
    except OSError as problem:
        raise CannotGoOn("cannot_read", path=str(path), reason=reason(problem)) from problem
    if data is None:
        raise CannotGoOn("cannot_read", path=str(path), reason=found[0].message)
    return data


def merge_file(base: bytes, ours: bytes, theirs: bytes, marker_size: int = MARKER_SIZE) -> Joined | None:
    """git's own three-way merge of lines, in the user's conflict style; None where git takes them for no text."""
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(prefix="planctl-") as folder:
        paths = [Path(folder, name) for name in ("ours", "base", "theirs")]
        for path, data in zip(paths, (ours, base, theirs), strict=True):
            path.write_bytes(data)
        labels = [word for path in paths for word in ("-L", path.name)]
        done = _git("merge-file", "-p", "-q", f"--marker-size={marker_size}", *labels, *map(str, paths))
    return Joined(done.stdout, done.returncode > 0) if 0 <= done.returncode < _FAILED else None


def joined(base: Source, ours: Source, theirs: Source) -> Source | None:
    """Three texts joined line by line; None where they conflict."""
    done = merge_file(encoded(base), encoded(ours), encoded(theirs))
    return decode(ours.path, done.data)[0] if done and not done.conflicts else None


def work_tree(folder: Path) -> Path:
    """The root of the git work tree that holds a folder. Stops with `no_git` and `no_work_tree`."""
    done = _git("rev-parse", "--show-toplevel", folder=folder)
    if done.returncode or not done.stdout:
        raise CannotGoOn("no_work_tree", path=str(folder), reason=_complaint(done))
    return Path(os.path.realpath(os.fsdecode(done.stdout.removesuffix(b"\n").removesuffix(b"\r"))))


def setting(tree: Path, name: str) -> str | None:
    """A setting of this clone, None without one."""
    done = _git("config", "--local", "-z", "--get", name, folder=tree)
    return os.fsdecode(done.stdout).removesuffix("\0") if not done.returncode else None


def set_(tree: Path, name: str, value: str) -> None:
    """Give a setting of this clone a value. Stops with `git_failed`."""
    done = _git("config", "--local", "--replace-all", name, value, folder=tree)
    if done.returncode:
        raise CannotGoOn("git_failed", reason=_complaint(done))


def merge_drivers(tree: Path, paths: list[str]) -> list[str]:
    """Which merge driver .gitattributes names for each path, relative to the work tree's root; git's own words else."""
    done = _git("check-attr", "-z", "merge", "--", *paths, folder=tree)
    if done.returncode:
        raise CannotGoOn("git_failed", reason=_complaint(done))
    return [os.fsdecode(value) for value in done.stdout.split(b"\0")[2::3]]


def last_commit(path: Path) -> Commit | None:
    """The last commit of a file, through a link the real one's; None where that cannot be told: without git, in a
    repository of somebody else's, or where a shallow clone ends."""
    real = Path(os.path.realpath(path))
    quiet = ("--literal-pathspecs", "--no-optional-locks", "-c", "log.showSignature=false", "-c", "core.fsmonitor=")
    try:
        told = _git(*quiet, "log", "-1", "--format=%h %p", "--", real.name, folder=real.parent, plain=True)
        if told.returncode:
            outside = b"not a git repository" in told.stderr or b"does not have any commits" in told.stderr
            return Commit(None, False) if outside else None
        id_, *parents = told.stdout.decode("ascii", "replace").split()[:2] or [""]
        if not id_:
            return Commit(None, False)
        if not parents and _git("rev-parse", "--is-shallow-repository", folder=real.parent).stdout.strip() == b"true":
            return None
        state = _git(*quiet, "status", "--porcelain", "-z", "--", real.name, folder=real.parent)
    except CannotGoOn:
        return None
    return Commit(id_, bool(state.stdout) or state.returncode != 0)


def _git(*words: str, folder: Path | None = None, plain: bool = False) -> "CompletedProcess[bytes]":
    import subprocess

    # Only from places that PATH names wholly: never a program that lies in the folder at hand.
    places = [place for place in os.environ.get("PATH", os.defpath).split(os.pathsep) if Path(place).is_absolute()]
    program = shutil.which("git", path=os.pathsep.join(places))
    if program is None or not Path(program).is_absolute():
        raise CannotGoOn("no_git")
    there = ["-C", str(folder)] if folder else []
    try:
        # In its own words, whatever the locale, where they are read rather than told.
        env = {**os.environ, "LC_ALL": "C"} if plain else None
        return subprocess.run(
            [program, *there, *words], stdin=subprocess.DEVNULL, capture_output=True, check=False, env=env
        )
    except OSError as problem:
        raise CannotGoOn("git_failed", reason=reason(problem)) from problem


def _complaint(done: "CompletedProcess[bytes]") -> str:
    """The first line of what git complains of."""
    return done.stderr.decode("utf-8", "replace").strip().partition("\n")[0].strip() or str(done.returncode)
