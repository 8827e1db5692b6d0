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
    from planctl.views.blocks import Block, Prose

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
        from planctl.cli import meter
        from planctl.progress.known import known
        from planctl.store.load import load, of_the_years

        chosen = self.paths if self.all_plans else of_the_years(self.paths, self.years or {self.as_of.year})
        if len(chosen) < len(self.paths):
            names = "、".join(find.shown(path) for path in chosen)
            self.tell("chose_plans", names=names, n=len(self.paths))
        loaded = meter.each(load, chosen, self, "reading", "answering")
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

    def note_day(self) -> None:
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
            self.note_day()
        form = self.form(FORMATS)
        out = self.streams[0]
        to_file = self.output is not None
        text = render(
            form,
            answer,
            lambda: self._blocks(page, answer, form),
            width=None if to_file else out.width,
            colour=out.colour and not to_file,
            terminal=out.terminal and not to_file,
            encoding="utf-8" if to_file else out.encoding,
            raw=self.raw,
        )
        self.put(form, text)
        self.end(answer.complete, answer.findings, bool(answer.rows))

    def end(self, complete: bool, findings: int, rows: bool) -> None:
        """Say what an answer lacks, and end with its exit status."""
        if not complete:
            self.say(self._incomplete(findings))
            raise typer.Exit(INCOMPLETE)
        if self.exit_code and rows:
            raise typer.Exit(1)

    def put(self, form: str, text: str | bytes) -> None:
        """Text or bytes of a format to standard output, or to the file of `--output`."""
        if self.output is None:
            self.streams[0].write(text)
            return
        from planctl.store.write import write_new

        write_new(self.output, file_bytes(form, text))

    def form(self, known: "Sequence[str]", usual: str = "table") -> str:
        """The format asked for, of those that the command knows, else the one that the ending of `--output` says,
        else the usual one."""
        if self.format_text is not None:
            if self.format_text not in known:
                raise CannotGoOn("bad_choice", option="--format", value=self.format_text, known=" | ".join(known))
            return self.format_text
        if self.output is None:
            return usual
        form = FILE_FORMATS.get(self.output.suffix.lower())
        if form not in known:
            endings = " ".join(ending for ending, each in FILE_FORMATS.items() if each in known)
            raise CannotGoOn("unknown_ending", path=str(self.output), known=endings)
        return str(form)

    def _incomplete(self, count: int) -> str:
        broken = [each.path for each in self.plans if each.errors]
        if len(broken) > 1:
            return say("notices.incomplete_plans", n=len(broken), all=len(self.plans), path=broken[0])
        return say("notices.incomplete", n=count, path="".join(broken))

    def _blocks(self, page: str, answer: "Answer", form: str) -> "Sequence[Block]":
        """What a person sees: the page, under its title what the question was limited to, at its end what it lacks."""
        from planctl.cli.limits import limits, narrowed

        module, _, name = page.partition(".")
        where = f" --plan {self.plan}" if self.plan else ""
        answer = answer._replace(about={**answer.about, "narrowed": narrowed(self), "where": where})
        title, *rest = getattr(import_module(f"planctl.views.pages.{module}"), name)(answer)
        return [title, *limits(self), *rest, *self.lacking(form, answer.complete, answer.findings)]

    def lacking(self, form: str, complete: bool, findings: int) -> "list[Prose]":
        """What a page that is handed on has to say of itself: standard error says it only to whoever asked."""
        from planctl.views.blocks import Prose

        handed_on = self.output is not None or form != "table"
        return [Prose(self._incomplete(findings))] if handed_on and not complete else []
