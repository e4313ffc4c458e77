// axe-core finds nothing, in light and dark, at both widths.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { VIEWS, WIDTHS, addressed, browsing } from "./browser.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const open = browsing();

for (const [name, address] of VIEWS) {
  test(`${name} breaks no rule`, async () => {
    const path = await addressed(open, address);
    for (const width of WIDTHS) {
      for (const colorScheme of ["light", "dark"]) {
        const { page, close } = await open(path, { width, colorScheme });
        await page.waitForTimeout(150);
        await page.evaluate(axe);
        const { violations } = await page.evaluate((tags) => window.axe.run({ runOnly: tags }), RULES);
        const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).slice(0, 3).join(" | ")}`);
        assert.deepEqual(told, [], `${width} ${colorScheme}`);
        await close();
      }
    }
  });
}
