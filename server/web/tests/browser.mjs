// Debian's Chromium, as a stranger has it: a profile of its own that is gone afterwards, and no errands on the network.

import { existsSync } from "node:fs";
import { after } from "node:test";
import { chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Where the pages are served. */
export const SITE = process.env.SITE;

/** A phone's width and a desk's. */
export const WIDTHS = [360, 1280];

/** One browser for the tests of a file; `open` gives a page of it, with whatever went wrong there in `errors`. */
export function browsing() {
  const executablePath = process.env.CHROMIUM ?? ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find(existsSync);
  const launched = chromium.launch({ executablePath, args: FLAGS });
  after(async () => (await launched).close());
  return async (path, { width = 1280, colorScheme = "light", javaScriptEnabled = true } = {}) => {
    const viewport = { width, height: width < 500 ? 740 : 860 };
    const context = await (await launched).newContext({ viewport, colorScheme, javaScriptEnabled, reducedMotion: "reduce" });
    const page = await context.newPage();
    const errors = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    await page.goto(SITE + path);
    return { page, errors, close: () => context.close() };
  };
}

/** Every view: its name, its address, and words that it must show. */
export const VIEWS = [
  ["start", "/", "What was reported"],
  ["reports", "/reports", "Denmark"],
  ["filtered", "/reports?where=ML&status=happened&when=2022", "peacekeepers"],
  ["empty", "/reports?words=zebra", "No report fits"],
  ["events", "/events?order=voices", "Most voices"],
  ["event", "/events/EVENT", "Where they differ"],
  ["article", "/articles/ARTICLE", "Denmark to Triple Its Training Force in Mali"],
  ["posture", "/posture?where=Mali", "Denmark in Mali"],
  ["unasked", "/posture", "Ask for someone"],
  ["add", "/add", "Addresses, one a line"],
  ["misasked", "/reports?when=soon", "is no day"],
  ["missing", "/nowhere", "There is no such page"],
];

/** The address of a view: ids are looked up where they are shown. */
export async function addressed(open, address) {
  const first = async (list, selector) => {
    const { page, close } = await open(list, { javaScriptEnabled: false });
    const href = await page.locator(selector).first().getAttribute("href");
    await close();
    return href;
  };
  if (address.endsWith("/EVENT")) return first("/events?what=ASSAULT&where=Mali&order=voices", "td .sentence");
  if (address.endsWith("/ARTICLE")) return (await first("/reports?words=training+force&who=Denmark", "a.sentence")).split("#")[0];
  return address;
}
