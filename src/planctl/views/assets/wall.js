"use strict";
// The filters of the wall. What is chosen stands in the address behind the #, so that copying it shares the view.
(() => {
  const form = document.getElementById("filters");
  const shown = document.getElementById("shown");
  const above = document.getElementById("above");
  const title = document.title;
  const all = document.getElementById("all");
  const search = form.elements.q;
  const FIELDS = ["division", "leader", "light", "quarter"];
  const words = form.dataset;
  const measures = [...document.querySelectorAll("details.measure")];
  const rows = new Map([...document.querySelectorAll("tr[data-key]")].map((row) => [row.dataset.key, row]));
  const NOTHING = { division: "", leader: "", light: "", quarter: "", q: "", open: [] };

  let typing = false;

  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const plain = (text) => text.replace(/\s+/g, "").toLowerCase();
  const option = (field) => form.elements[field].selectedOptions[0];
  const place = (field) => String(form.elements[field].selectedIndex - 1);

  // What a measure is searched by: what it says, not the labels around it.
  const texts = new Map();
  const textOf = (measure) => {
    if (!texts.has(measure)) {
      const parts = [...measure.querySelectorAll("summary > :not(.lamp), .facts dd, .entries td, .dates td:nth-child(2)")];
      const item = measure.closest(".item").querySelector("h3 span");
      texts.set(measure, plain([item, ...parts].map((part) => part.textContent).join("\n")));
    }
    return texts.get(measure);
  };

  const read = () => {
    const given = new URLSearchParams(location.hash.slice(1));
    const state = { ...NOTHING, open: [] };
    const unknown = [];
    for (const [name, value] of given) {
      const known =
        name === "q" ||
        (name === "open" && (value === "*" || measures.some((each) => each.dataset.key === value))) ||
        (FIELDS.includes(name) && [...form.elements[name].options].some((each) => each.value === value));
      if (!known) unknown.push(value ? `${name}=${value}` : name);
      else if (name === "open") state.open.push(value);
      else state[name] = value;
    }
    return [state, location.hash.includes("=") ? unknown : []];
  };

  const address = (state) => {
    const pairs = [...FIELDS, "q"].filter((name) => state[name]).map((name) => [name, state[name]]);
    pairs.push(...state.open.map((key) => ["open", key]));
    const hash = pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
    return hash ? `#${hash}` : location.pathname + location.search;
  };

  const current = () => {
    const state = { q: search.value.trim() };
    for (const field of FIELDS) state[field] = form.elements[field].value;
    const open = measures.filter((each) => each.open).map((each) => each.dataset.key);
    state.open = open.length === measures.length && open.length > 1 ? ["*"] : open;
    return state;
  };

  // A step that Back undoes, or the same step mended.
  const write = (again) => {
    const target = address(current());
    if (target === (location.hash || location.pathname + location.search)) return;
    if (again) history.replaceState(null, "", target);
    else history.pushState(null, "", target);
  };

  const lightOf = (measure, quarter) => {
    if (!quarter) return measure.dataset.light;
    const found = measure.dataset.quarter.split(" ").find((each) => each.startsWith(`${quarter}=`));
    return found ? found.slice(quarter.length + 1) : "";
  };

  const hideEmpty = (selector, inside) => {
    for (const each of document.querySelectorAll(selector)) each.hidden = !each.querySelector(inside);
  };

  const hideGroups = (selector, inside, around) => {
    for (const head of document.querySelectorAll(selector)) {
      const own = [...head.closest(around).querySelectorAll(inside)];
      head.hidden = !own.some((each) => each.dataset.group === head.dataset.group && !each.hidden);
    }
  };

  const show = (unknown = []) => {
    const state = current();
    const counts = {};
    let number = 0;
    for (const measure of measures) {
      const light = lightOf(measure, state.quarter);
      const fits =
        light !== "" &&
        (!state.light || light === state.light) &&
        ["division", "leader"].every((name) => !state[name] || measure.dataset[name].split(" ").includes(place(name))) &&
        (!state.q || textOf(measure).includes(plain(state.q)));
      measure.hidden = !fits;
      rows.get(measure.dataset.key).hidden = !fits;
      if (fits) {
        number += 1;
        counts[light] = (counts[light] || 0) + 1;
      }
    }
    hideGroups("h4[data-group]", "details.measure", ".item");
    hideGroups("tr.group", "tr[data-key]", "tbody");
    hideEmpty(".timeline tbody", "tr[data-key]:not([hidden])");
    hideEmpty("section.item", "details.measure:not([hidden])");
    hideEmpty(".plan", "details.measure:not([hidden])");
    hideEmpty("table.timeline", "tbody:not([hidden])");
    const items = new Set([...document.querySelectorAll("section.item:not([hidden])")].map((each) => each.dataset.item));
    for (const row of document.querySelectorAll("tr[data-item]")) row.hidden = !items.has(row.dataset.item);
    document.querySelector("#items table").hidden = !number;
    for (const line of document.querySelectorAll(".none")) line.hidden = number > 0;
    document.getElementById("year").dataset.quarter = state.quarter;
    tell(state, number, counts, unknown);
  };

  const tell = (state, number, counts, unknown) => {
    const chosen = FIELDS.filter((field) => state[field]).map((field) => {
      const label = form.elements[field].closest("label").firstElementChild.textContent;
      return `${label} ${option(field).dataset.name}`;
    });
    if (state.q) chosen.push(`\u201c${state.q}\u201d`);
    const filtered = chosen.length > 0;
    const lights = [...form.elements.light.options]
      .filter((each) => counts[each.value])
      .map((each) => fill(words.light, { n: counts[each.value], colour: each.dataset.name }));
    const parts = [fill(words.shown, { n: number, all: measures.length })];
    if (lights.length) parts.push(lights.join(words.comma));
    if (filtered) parts.push(fill(words.only, { words: chosen.join(words.comma) }));
    if (unknown.length) parts.push(fill(words.unknown, { words: unknown.join(words.comma) }));
    shown.replaceChildren(
      ...parts.map((text) => {
        const part = document.createElement("span");
        part.textContent = text;
        return part;
      }),
    );
    document.documentElement.classList.toggle("filtered", filtered);
    document.getElementById("clear").disabled = !filtered;
    above.hidden = !filtered;
    above.firstElementChild.textContent = filtered ? `${parts[0]} \u00b7 ${fill(words.only, { words: chosen.join(words.comma) })}` : "";
    document.title = filtered ? `${chosen.join(words.comma)} | ${title}` : title;
  };

  // The address decides: on arrival, after Back and Forward, and when it is edited.
  const follow = () => {
    typing = false;
    const before = new Set(measures.filter((each) => each.open));
    const [state, unknown] = read();
    for (const field of FIELDS) form.elements[field].value = state[field];
    if (search.value.trim() !== state.q) search.value = state.q;
    for (const each of measures) each.open = state.open.includes("*") || state.open.includes(each.dataset.key);
    show(unknown);
    const fresh = measures.filter((each) => each.open && !before.has(each) && !each.hidden);
    if (fresh.length === 1) reveal(fresh[0]);
    return fresh.length;
  };

  const reveal = (measure) => {
    measure.scrollIntoView({ block: "start" });
    measure.querySelector("summary").focus({ preventScroll: true });
  };

  form.addEventListener("change", (event) => {
    if (event.target !== search) {
      show();
      write(false);
    }
  });
  search.addEventListener("input", () => {
    show();
    write(typing);
    typing = true;
  });
  search.addEventListener("blur", () => (typing = false));
  form.addEventListener("submit", (event) => event.preventDefault());
  const clear = () => {
    form.reset();
    show();
    write(false);
  };
  document.getElementById("clear").addEventListener("click", clear);
  above.lastElementChild.addEventListener("click", (event) => {
    event.preventDefault();
    clear();
  });
  const nameAll = () => (all.textContent = measures.every((each) => each.open) ? words.close : words.open);
  for (const each of measures) {
    each.addEventListener("toggle", () => {
      write(true);
      nameAll();
    });
  }
  all.addEventListener("click", () => {
    const open = !measures.every((each) => each.open);
    for (const each of measures) each.open = open;
  });

  document.querySelector(".skip").addEventListener("click", (event) => {
    event.preventDefault();
    document.getElementById("measures").focus();
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#open="]');
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const key = decodeURIComponent(link.getAttribute("href").slice(6));
    const measure = measures.find((each) => each.dataset.key === key);
    if (!measure || measure.hidden) return;
    event.preventDefault();
    measure.open = true;
    write(false);
    reveal(measure);
  });

  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/" && !event.target.matches("input, select, textarea")) {
      event.preventDefault();
      search.focus();
      search.select();
    } else if (event.key === "Escape" && event.target === search && search.value) {
      event.preventDefault();
      search.value = "";
      search.dispatchEvent(new Event("input"));
    }
  });

  // Names in the tables show only what is theirs.
  for (const each of document.querySelectorAll("[data-set]")) {
    const link = document.createElement("a");
    link.href = `#${each.dataset.set}=${encodeURIComponent(each.dataset.value)}`;
    link.append(...each.childNodes);
    link.addEventListener("click", () => setTimeout(() => form.scrollIntoView({ block: "start" })));
    each.append(link);
  }

  document.documentElement.classList.add("js");
  for (const each of [form, all, document.getElementById("hint")]) each.hidden = false;
  // What sticks below the filters has to know how high they are.
  new ResizeObserver(() => document.documentElement.style.setProperty("--above", `${form.offsetHeight}px`)).observe(form);
  addEventListener("popstate", follow);
  addEventListener("hashchange", follow);
  // What a shared address chooses begins at the filters; the numbers above them are everybody's.
  if (!follow() && !above.hidden) form.scrollIntoView({ block: "start" });
})();
