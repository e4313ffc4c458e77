// A report and its words light each other when either is pointed at or has the focus.

const LIT = ["lit", "strong"];

export function lights() {
  const reading = document.querySelector(".reading");
  if (!reading) return;
  const text = reading.querySelector(".text");
  const cards = reading.querySelector(".cards");
  const pieces = [...text.querySelectorAll(".piece")].map((element) => ({
    element,
    within: words(element.dataset.within),
    says: words(element.dataset.says),
  }));

  const light = (reports, strong) => {
    for (const { element, within, says } of pieces) {
      element.classList.toggle("lit", reports.some((report) => within.includes(report)));
      element.classList.toggle("strong", says.some(strong));
    }
    for (const card of cards.querySelectorAll(".card")) card.classList.toggle("lit", reports.includes(card.dataset.report));
    for (const number of text.querySelectorAll("a.no")) number.classList.toggle("lit", reports.includes(number.dataset.report));
  };
  const dark = () => {
    for (const element of reading.querySelectorAll(".lit, .strong")) element.classList.remove(...LIT);
  };

  const fromText = (target) => {
    const number = target.closest("a.no");
    if (number) return show([number.dataset.report], () => false);
    const element = target.closest(".piece");
    if (!element) return dark();
    const says = words(element.dataset.says);
    const reports = says.length ? [...new Set(says.map((said) => said.split(":")[0]))] : words(element.dataset.within);
    show(reports, () => false);
    for (const said of says) {
      const [report, field] = said.split(":");
      cards.querySelector(`.card[data-report="${report}"] [data-field="${field}"]`)?.classList.add("strong");
    }
  };
  const show = (reports, strong) => {
    dark();
    light(reports, strong);
    into(cards, cards.querySelector(`.card[data-report="${reports[0]}"]`));
  };
  const fromCard = (target, follow) => {
    const card = target.closest(".card");
    if (!card) return dark();
    const report = card.dataset.report;
    const field = target.closest("[data-field]")?.dataset.field;
    dark();
    light([report], (said) => (field === undefined ? said.startsWith(`${report}:`) : said === `${report}:${field}`));
    if (follow) pieces.find(({ within }) => within.includes(report))?.element.scrollIntoView({ block: "nearest", behavior: calm() });
  };

  text.addEventListener("pointerover", (event) => fromText(event.target));
  text.addEventListener("focusin", (event) => fromText(event.target));
  cards.addEventListener("pointerover", (event) => fromCard(event.target, false));
  cards.addEventListener("focusin", (event) => fromCard(event.target, true));
  for (const side of [text, cards]) {
    side.addEventListener("pointerleave", dark);
    side.addEventListener("focusout", dark);
  }

  const named = () => {
    const card = location.hash.startsWith("#r-") && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!card) return;
    fromCard(card, true);
    into(cards, card);
  };
  addEventListener("hashchange", named);
  named();
}

/** Scrolls a column so far that a card of it is seen; the page stays where it is. */
function into(column, card) {
  if (!card || column.scrollHeight <= column.clientHeight) return;
  const [outer, inner] = [column.getBoundingClientRect(), card.getBoundingClientRect()];
  if (inner.top < outer.top) column.scrollTop += inner.top - outer.top - 8;
  else if (inner.bottom > outer.bottom) column.scrollTop += Math.min(inner.bottom - outer.bottom + 8, inner.top - outer.top - 8);
}

const words = (text) => (text ? text.split(" ") : []);
const calm = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth");
