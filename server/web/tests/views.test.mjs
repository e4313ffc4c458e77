// Every view at both widths: it shows what it must, nothing sticks out, nothing goes wrong, and a picture is taken of it.

import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { VIEWS, WIDTHS, addressed, browsing } from "./browser.mjs";

const PICTURES = process.env.PICTURES ?? fileURLToPath(new URL("../../../target/screenshots", import.meta.url));
const open = browsing();
mkdirSync(PICTURES, { recursive: true });

for (const [name, address, words] of VIEWS) {
  test(`${name} is whole at every width`, async () => {
    const path = await addressed(open, address);
    for (const width of WIDTHS) {
      for (const colorScheme of ["light", "dark"]) {
        const { page, errors, close } = await open(path, { width, colorScheme });
        await page.waitForTimeout(150);
        assert.ok((await page.locator("main").innerText()).includes(words), `${words} at ${width}`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${wide} pixels stick out at ${width}`);
        // A page that tells of an error is served with its status, which the console repeats.
        assert.deepEqual(errors.filter((error) => !/status of (400|404)/.test(error)), []);
        await page.screenshot({ path: `${PICTURES}/${name}-${width}-${colorScheme}.png`, fullPage: true });
        await close();
      }
    }
  });
}
