// A span of days that is drawn over the timeline becomes the filter; a click still leads to its bar.

import { brushX } from "d3-brush";
import { select } from "d3-selection";

const DAY = 86_400_000;

export function brush() {
  const frame = document.querySelector(".timeline");
  const svg = frame?.querySelector("svg");
  if (!svg) return;
  const first = Date.parse(frame.dataset.first);
  const days = (Date.parse(frame.dataset.last) - first) / DAY + 1;
  const over = select(svg).append("g");

  const laid = () => {
    const [width, height] = [svg.clientWidth, svg.clientHeight];
    const day = (x) => new Date(first + Math.min(days - 1, Math.max(0, Math.floor((x / width) * days))) * DAY).toISOString().slice(0, 10);
    const drawn = brushX()
      .extent([[0, 0], [width, height]])
      .on("end", ({ selection, sourceEvent }) => {
        if (!sourceEvent) return;
        if (!selection) return clicked(svg, over.node(), sourceEvent);
        const address = new URL(frame.dataset.to, location.href);
        address.searchParams.set("when", `${day(selection[0])}..${day(selection[1])}`);
        location.assign(address);
      });
    over.call(drawn);
  };
  new ResizeObserver(laid).observe(svg);
}

/** What lies beneath the brush where it was clicked and nothing drawn. */
function clicked(svg, over, { clientX, clientY }) {
  const beneath = document.elementsFromPoint(clientX, clientY).find((element) => !over.contains(element) && svg.contains(element));
  const address = beneath?.closest("a")?.getAttribute("href");
  if (address) location.assign(address);
}
