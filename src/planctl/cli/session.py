"""One run of a command: what was asked on every command, the plans it is about, and where its answer goes."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

import typer

from planctl.cli import clock
from planctl.cli.streams import Stream, standard
from planctl.errors import UNUSABLE, CannotGoOn
from planctl.messages import say
from planctl.store import find
from planctl.views import safe
from planctl.views.write import FILE_FORMATS, FORMATS, file_bytes, render

if TYPE_CHECKING:
    from planctl.findings import Finding
    from planctl.plan.loaded import Loaded
    from planctl.plan.model import Plan
    from planctl.queries.answer import Answer
    from planctl.queries.filters import Filter
    from planctl.views.blocks import Block

INCOMPLETE: Final = 1


@dataclass(eq=False, repr=False)
class Session:
    """The options that every command has, as typed."""

    plan: str | None = None
    all_plans: bool = False
    as_of_text: str | None = None
    format_text: str | None = None
    output: Path | None = None
    raw: bool = False
    exit_code: bool = False
    color: str = "auto"
    divisions: tuple[str, ...] = ()
    leaders: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    role: str | None = None
    states: tuple[str, ...] = ()
    timings: tuple[str, ...] = ()
    lights: tuple[str, ...] = ()
    search: str = ""
    years: frozenset[int] = frozenset()  # that the command asks about; the as-of day's if it names none

    @cached_property
    def as_of(self) -> date:
        return clock.as_of(self.as_of_text)

    @cached_property
    def streams(self) -> tuple[Stream, Stream]:
        if self.color not in ("auto", "always", "never"):
            raise CannotGoOn("bad_choice", option="--color", value=self.color, known="auto | always | never")
        return standard(self.color)

    def tell(self, name: str, **args: object) -> None:
        """A line of the catalogue on standard error."""
        self.say(say(f"notices.{name}", **args))

    def say(self, line: str) -> None:
        """A line on standard error."""
        self.streams[1].write(f"planctl: {safe.terminal(line)}\n")

    @cached_property
    def paths(self) -> list[Path]:
        """The files of the plans that are there."""
        place = self.plan or os.environ.get("PLANCTL_PLAN")
        folder = Path(place) if place else find.nearest(Path.cwd())
        if folder is None:
            raise CannotGoOn("no_plan_here", path=str(Path.cwd()), year=self.as_of.year)
        return find.plan_files(folder)

    @cached_property
    def plans(self) -> "list[Loaded]":
        """The plans that the command is about, as they were known on the as-of day. Where none can be read, what is
        wrong with them is said and it ends."""
        from planctl.progress.known import known
        from planctl.store.load import load, of_the_years

        chosen = self.paths if self.all_plans else of_the_years(self.paths, self.years or {self.as_of.year})
        if len(chosen) < len(self.paths):
            names = "、".join(find.shown(path) for path in chosen)
            self.tell("chose_plans", names=names, n=len(self.paths))
        loaded = [load(path) for path in chosen]
        if not any(each.plan for each in loaded):
            found = [finding for each in loaded for finding in each.findings]
            self.streams[1].write(self.told(loaded, found, "full", self.streams[1]))
            raise typer.Exit(UNUSABLE)
        return [each._replace(plan=each.plan and known(each.plan, self.as_of)) for each in loaded]

    def nearest_plan(self) -> "Plan | None":
        """The plan that a phrase would stand in, if there is one here; says nothing of it otherwise."""
        from planctl.store.load import load, of_the_years

        try:
            paths = of_the_years(self.paths, self.years or {self.as_of.year})
        except CannotGoOn:
            if self.plan:
                raise
            return None
        return next((plan for plan in (load(path).plan for path in paths) if plan), None)

    def told(self, loaded: "Sequence[Loaded]", found: "Sequence[Finding]", form: str, stream: Stream | None) -> str:
        """Findings of these files as text for a stream; for a file where there is none."""
        from planctl.views.findings import findings_text

        sources = {each.path: each.source for each in loaded if each.source}
        if stream is None:
            return findings_text(found, sources, form)
        return findings_text(found, sources, form, colour=stream.colour, width=stream.width, encoding=stream.encoding)

    @cached_property
    def filter(self) -> "Filter":
        from planctl.queries.filters import make

        return make(
            self.plans,
            divisions=self.divisions,
            leaders=self.leaders,
            items=self.items,
            role=self.role,
            search=self.search,
            states=self.states,
            timings=self.timings,
            lights=self.lights,
        )

    def _note_day(self) -> None:
        """Say so where the as-of day, on which lights depend, lies outside every plan."""
        years = sorted({each.plan.year for each in self.plans if each.plan})
        if self.as_of.year not in years:
            self.tell("day_outside", day=self.as_of, years="、".join(map(str, years)), year=years[-1])

    def answer(self, answer: "Answer", page: str) -> None:
        """Print or write the answer, say what it lacks, and end with its exit status.

        `page` names the function that lays it out for a person, `module.function` of views/pages, which is loaded
        only for the formats that a person reads.
        """
        if "light" in answer.columns:
            self._note_day()
        out = self.streams[0]
        form = self.format
        to_file = self.output is not None
        text = render(
            form,
            answer,
            lambda: self._blocks(page, answer),
            width=None if to_file else out.width,
            colour=out.colour and not to_file,
            terminal=out.terminal and not to_file,
            encoding="utf-8" if to_file else out.encoding,
            raw=self.raw,
        )
        self.put(form, text)
        if not answer.complete:
            self.say(self._incomplete(answer.findings))
            raise typer.Exit(INCOMPLETE)
        if self.exit_code and answer.rows:
            raise typer.Exit(1)

    def put(self, form: str, text: str) -> None:
        """Text to standard output, or to the file of `--output`."""
        if self.output is None:
            self.streams[0].write(text)
            return
        from planctl.store.write import write_new

        write_new(self.output, file_bytes(form, text))

    @cached_property
    def format(self) -> str:
        """The format asked for, else the one that the ending of `--output` says, else a table."""
        if self.format_text is not None:
            if self.format_text not in FORMATS:
                raise CannotGoOn("bad_choice", option="--format", value=self.format_text, known=" | ".join(FORMATS))
            return self.format_text
        if self.output is None:
            return "table"
        form = FILE_FORMATS.get(self.output.suffix.lower())
        if form is None:
            raise CannotGoOn("unknown_ending", path=str(self.output), known=" ".join(FILE_FORMATS))
        return form

    @property
    def _narrowed(self) -> str:
        """Filters, plan and day as options, for a command that shows more of the same."""
        chosen = self.plan or (self.plans[0].path if len(self.plans) == 1 and len(self.paths) > 1 else None)
        options: dict[str, tuple[object, ...]] = {
            "division": self.divisions, "leader": self.leaders, "item": self.items, "state": self.states,
            "timing": self.timings, "light": self.lights, "role": (self.role,) if self.role else (),
            "search": (self.search,) if self.search else (), "plan": (chosen,) if chosen else (),
            "as-of": (self.as_of,) if self.as_of_text else (),
        }  # fmt: skip
        typed = [(name, str(word)) for name, words in options.items() for word in words]
        every = " --all-plans" if self.all_plans else ""
        return every + "".join(f" --{name} {_quoted(word)}" for name, word in typed)

    def _incomplete(self, count: int) -> str:
        broken = [each.path for each in self.plans if each.errors]
        if len(broken) > 1:
            return say("notices.incomplete_plans", n=len(broken), all=len(self.plans), path=broken[0])
        return say("notices.incomplete", n=count, path="".join(broken))

    def _blocks(self, page: str, answer: "Answer") -> "Sequence[Block]":
        """What a person sees: the page, under its title what the question was limited to, at its end what it lacks."""
        from planctl.views.blocks import Prose

        module, _, name = page.partition(".")
        where = f" --plan {self.plan}" if self.plan else ""
        answer = answer._replace(about={**answer.about, "narrowed": self._narrowed, "where": where})
        title, *rest = getattr(import_module(f"planctl.views.pages.{module}"), name)(answer)
        asked = [
            *(
                f"{say(f'tables.{field}')} {word}"
                for field in ("division", "leader", "item")
                for word in self._words(field)
            ),
            *([say(f"tables.role_{self.role}")] if self.role else []),
            *(
                f"{say(f'tables.{field}')} {say(f'lights.{word}')}"
                for field in ("state", "timing", "light")
                for word in sorted(getattr(self.filter, f"{field}s"))
            ),
            *([f"“{self.search}”"] if self.search else []),
        ]
        limits = [Prose(say("tables.limited", words=say("tables.comma").join(asked)))] if asked else []
        # Standard error says it to whoever asked; a page that is handed on has to say it itself.
        handed_on = self.output is not None or self.format == "markdown"
        lacking = [Prose(self._incomplete(answer.findings))] if handed_on and not answer.complete else []
        return [title, *limits, *rest, *lacking]

    def _words(self, field: str) -> tuple[str, ...]:
        return {"division": self.divisions, "leader": self.leaders, "item": self.items}[field]


def _quoted(word: str) -> str:
    """A word as a shell takes it for one; Chinese needs no quotes."""
    if all(sign.isalnum() or sign in "-_./:@%+," for sign in word):
        return word
    from shlex import quote

    return quote(word)
