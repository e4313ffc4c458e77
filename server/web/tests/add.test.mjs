// Adding from an address: its progress is told, the counts of the first page follow, and what cannot be added is said.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, test } from "node:test";
import { browsing } from "./browser.mjs";

const open = browsing();
const ARTICLE = (number) => `<!DOCTYPE html><html lang="en"><head><title>Ships | Fen Post</title></head><body><article><h1>Norway Sends Ships to Denmark</h1>
<p>Norway sent ${number} ships to Denmark on Thursday, officials of Norway said.</p></article></body></html>`;
const host = createServer((request, answer) => {
  const number = /article-(\d+)$/.exec(request.url)?.[1];
  answer.writeHead(number ? 200 : 404, { "content-type": "text/html" });
  answer.end(number ? ARTICLE(number) : "");
});
const listening = new Promise((ready) => host.listen(0, "127.0.0.1", () => ready(`http://127.0.0.1:${host.address().port}`)));
after(() => host.close());

test("a job tells how far it is, and the counts follow", async () => {
  const address = await listening;
  const first = await open("/");
  const count = () => first.page.locator("[data-count=articles]").innerText();
  const before = await count();
  const { page, errors, close } = await open("/add");
  await page.getByLabel("Addresses, one a line").fill(`${address}/article-3\n${address}/gone`);
  await page.getByRole("button", { name: "Add" }).click();
  await page.waitForSelector(".job.is-done", { timeout: 30_000 });
  const told = await page.locator(".job").first().innerText();
  assert.match(told, /done\s*1 new page/);
  assert.match(told, /\/gone/, "what was lost is named");
  assert.deepEqual(errors, []);
  await first.page.waitForFunction((before) => document.querySelector("[data-count=articles]").textContent !== before, before);
  await page.goto(new URL("/reports?words=ships&who=Norway", page.url()).href);
  assert.match(await page.locator("main").innerText(), /Norway sent 3 ships to Denmark/);
  await close();
  await first.close();
});

test("without scripts a job is started and stopped by forms", async () => {
  const address = await listening;
  const { page, close } = await open("/add", { javaScriptEnabled: false });
  const many = Array.from({ length: 40 }, (_, number) => `${address}/article-${number + 10}`).join("\n");
  await page.getByLabel("Addresses, one a line").fill(many);
  await page.getByRole("button", { name: "Add" }).click();
  await page.getByRole("button", { name: "Stop" }).click();
  for (let tries = 0; tries < 50 && (await page.locator(".job.is-stopped").count()) === 0; tries += 1) {
    await page.waitForTimeout(200);
    await page.reload();
  }
  assert.match(await page.locator(".job").first().innerText(), /stopped/);
  await close();
});

test("what is no address of the web is said beside the field, and kept there", async () => {
  for (const wrong of ["/etc/passwd", "file:///etc/passwd", "javascript:alert(1)"]) {
    const { page, close } = await open("/add", { javaScriptEnabled: false });
    await page.getByLabel("Addresses, one a line").fill(wrong);
    await page.getByRole("button", { name: "Add" }).click();
    assert.match(await page.locator(".error").innerText(), /no address of the web/);
    assert.equal(await page.getByLabel("Addresses, one a line").inputValue(), wrong);
    await close();
  }
});
