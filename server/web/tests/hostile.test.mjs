// What a page says of itself is text, wherever it is shown.

import assert from "node:assert/strict";
import { test } from "node:test";
import { HOSTILE_TITLE } from "./pages.mjs";
import { SITE, browsing } from "./browser.mjs";

const open = browsing();

test("a script in a title, a byline, an outlet, a text or an address does nothing", async () => {
  const { page, close } = await open("/reports?who=Denmark&where=Norway");
  assert.ok((await page.locator("cite").first().innerText()).includes("<script>"), "the title is shown as it was written");
  assert.equal(await page.evaluate(() => window.hurt), undefined);
  await page.locator("a.sentence").first().click();
  assert.equal(await page.locator("h1").innerText(), HOSTILE_TITLE);
  assert.ok((await page.locator(".about").innerText()).includes("<img src=x"));
  assert.equal(await page.locator(".text img, .text script, .about img").count(), 0);
  assert.equal(await page.evaluate(() => window.hurt), undefined);
  await close();
});

test("the syntax of SQL, of full text and of HTML in a search box are words", async () => {
  for (const words of [`'; DROP TABLE report; --`, `who: OR NEAR(a b) "`, `<script>window.hurt=1</script>`, `*`, `\u0000`]) {
    const { page, errors, close } = await open(`/reports?words=${encodeURIComponent(words)}&who=${encodeURIComponent(words)}`);
    assert.deepEqual(errors, []);
    assert.equal(await page.evaluate(() => window.hurt), undefined);
    await close();
  }
});

test("paths that climb and numbers that are none are missing pages", async () => {
  for (const path of ["/assets/..%2f..%2fetc%2fpasswd", "/articles/..%2f..%2fetc%2fpasswd", "/events/1e9", "/events/-1", "/nowhere"]) {
    const answer = await fetch(SITE + path);
    assert.equal(answer.status, 404, path);
  }
});
