// The counts by country and place, which stand as links beside the list, as a map of the same links.

import { geoEqualEarth, geoPath } from "d3-geo";
import { feature } from "topojson-client";

const SVG = "http://www.w3.org/2000/svg";
const [WIDTH, HEIGHT] = [800, 390];

/** How much nearer than the whole world a country is looked at. */
const NEAREST = 6;

export async function map() {
  const frame = document.querySelector(".map[data-world]");
  if (!frame) return;
  const answer = await fetch(frame.dataset.world);
  if (!answer.ok) return;
  const world = await answer.json();
  const shapes = feature(world, world.objects.countries);
  const links = new Map([...document.querySelectorAll("a[data-country]")].map((link) => [link.dataset.country, link]));
  const projection = placed(shapes, shapes.features.filter(({ id }) => links.get(id)?.ariaCurrent === "true"));
  const path = geoPath(projection).digits(1);

  const svg = made("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, "aria-hidden": "true" });
  const says = document.createElement("p");
  says.className = "says";
  const step = steps([...links.values()].map(count));
  for (const shape of shapes.features) {
    const drawn = made("path", { d: path(shape), class: "country" });
    const link = links.get(shape.id);
    if (link) joined(drawn, link, says, `b${step(count(link))}`);
    svg.append(drawn);
  }
  // Small places lie above large ones.
  const spots = [...document.querySelectorAll("a[data-lat]")].sort((a, b) => count(b) - count(a));
  const most = Math.max(1, ...spots.map(count));
  for (const link of spots) {
    const at = projection([Number(link.dataset.lon), Number(link.dataset.lat)]);
    if (!at) continue;
    const drawn = made("circle", { cx: at[0].toFixed(1), cy: at[1].toFixed(1), r: (3 + 9 * Math.sqrt(count(link) / most)).toFixed(1), class: "place" });
    joined(drawn, link, says);
    svg.append(drawn);
  }
  frame.append(svg, says);
}

/** The whole world, or what lies round the countries that are filtered by. */
function placed(shapes, set) {
  const frame = [[4, 4], [WIDTH - 4, HEIGHT - 4]];
  const projection = geoEqualEarth().fitExtent(frame, shapes);
  if (set.length === 0) return projection;
  const widest = projection.scale() * NEAREST;
  const around = { type: "FeatureCollection", features: set };
  projection.fitExtent([[WIDTH * 0.3, HEIGHT * 0.2], [WIDTH * 0.7, HEIGHT * 0.8]], around);
  if (projection.scale() <= widest) return projection;
  const middle = projection.invert([WIDTH / 2, HEIGHT / 2]);
  projection.scale(widest).translate([0, 0]);
  const [x, y] = projection(middle);
  return projection.translate([WIDTH / 2 - x, HEIGHT / 2 - y]);
}

/** A shape and its link: one is the other. */
function joined(drawn, link, says, ...classes) {
  drawn.classList.add("some", ...classes);
  if (link.ariaCurrent === "true") drawn.classList.add("set");
  drawn.addEventListener("click", () => link.click());
  const lit = (on) => () => {
    drawn.classList.toggle("lit", on);
    link.classList.toggle("lit", on);
    says.textContent = on ? `${link.dataset.name}: ${count(link).toLocaleString("en-US")}` : "";
  };
  for (const side of [drawn, link]) {
    side.addEventListener("pointerenter", lit(true));
    side.addEventListener("pointerleave", lit(false));
  }
}

/** Four steps of colour with as many countries in each. */
function steps(counts) {
  const sorted = counts.toSorted((a, b) => a - b);
  return (value) => 1 + Math.min(3, Math.floor((sorted.indexOf(value) / sorted.length) * 4));
}

const count = (link) => Number(link.dataset.count);

function made(name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
