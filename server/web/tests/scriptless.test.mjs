// Without scripts everything can be read, searched, narrowed down and read at once.

import assert from "node:assert/strict";
import { test } from "node:test";
import { VIEWS, addressed, browsing } from "./browser.mjs";

const open = browsing();
const scriptless = { javaScriptEnabled: false };

test("every view shows what it must", async () => {
  for (const [name, address, words] of VIEWS) {
    const { page, close } = await open(await addressed(open, address), scriptless);
    assert.ok((await page.locator("main").innerText()).includes(words), name);
    await close();
  }
});

test("a search and a filter are addresses that can be shared", async () => {
  const { page, close } = await open("/", scriptless);
  await page.getByRole("searchbox").fill("peacekeepers");
  await page.getByRole("button", { name: "Search" }).click();
  await page.locator(".facet a", { hasText: "Mali" }).first().click();
  const address = new URL(page.url());
  assert.equal(address.searchParams.get("words"), "peacekeepers");
  assert.equal(address.searchParams.get("where"), "ML");
  const sentences = await page.locator("a.sentence").allInnerTexts();
  assert.ok(sentences.length > 0 && sentences.every((sentence) => sentence.includes("peacekeepers")), sentences.join("\n"));
  await page.locator(".chips a", { hasText: "Where" }).click();
  assert.equal(new URL(page.url()).search, "?words=peacekeepers");
  await close();
});

test("pages of a list follow each other and none is shown twice", async () => {
  const { page, close } = await open("/reports?what=REQUEST", scriptless);
  const seen = await page.locator("a.sentence").evaluateAll((links) => links.map((link) => link.href));
  await page.getByRole("link", { name: "Next page" }).click();
  const next = await page.locator("a.sentence").evaluateAll((links) => links.map((link) => link.href));
  assert.ok(next.length > 0 && next.every((href) => !seen.includes(href)));
  await page.getByRole("link", { name: "First page" }).click();
  assert.equal(await page.locator("a.sentence").first().evaluate((link) => link.href), seen[0]);
  await close();
});

test("a filter that makes no sense is told beside its field, and keeps what was written", async () => {
  const { page, close } = await open("/reports?when=soon&who=Denmark", scriptless);
  const field = page.getByLabel("When", { exact: true });
  assert.equal(await field.inputValue(), "soon");
  assert.equal(await field.getAttribute("aria-invalid"), "true");
  assert.match(await page.locator(`#${await field.getAttribute("aria-describedby")}`).innerText(), /"soon" is no day/);
  assert.equal(await page.getByLabel("Who", { exact: true }).inputValue(), "Denmark");
  await close();
});

test("a text and a file are read at once and kept nowhere", async () => {
  const { page, close } = await open("/", scriptless);
  const before = await page.locator("[data-count=articles]").innerText();
  await page.getByLabel("Text").fill("Ruritania will withdraw 300 troops from Kosovo by May 1, Defence Minister Rupert Hentzau said on Monday.");
  await page.getByLabel("Published on").fill("2021-03-05");
  await page.getByRole("button", { name: "Read" }).click();
  assert.match(await page.locator(".card").first().innerText(), /withdraw[\s\S]*300 troops[\s\S]*Kosovo[\s\S]*2021-05-01/);

  await page.goto(new URL("/", page.url()).href);
  const html = `<!DOCTYPE html><title>Ships | Fen Post</title><article><h1>Denmark &lt;b>Sends&lt;/b> Ships to Norway</h1><p>Denmark sent two ships to Norway on Thursday.</p></article>`;
  await page.getByLabel("A file").setInputFiles({ name: "page.html", mimeType: "text/html", buffer: Buffer.from(html) });
  await page.getByRole("button", { name: "Read" }).click();
  assert.match(await page.locator("h1").innerText(), /Denmark <b>Sends<\/b> Ships to Norway/);

  await page.goto(new URL("/", page.url()).href);
  await page.getByRole("button", { name: "Read" }).click();
  assert.match(await page.getByRole("alert").innerText(), /Nothing was given/);
  await page.getByLabel("An address").fill("file:///etc/passwd");
  await page.getByRole("button", { name: "Read" }).click();
  assert.match(await page.getByRole("alert").innerText(), /no address of the web/);
  await page.goto(new URL("/", page.url()).href);
  assert.equal(await page.locator("[data-count=articles]").innerText(), before);
  await close();
});

test("evidence can be hidden, what was left out shown, and the colours switched", async () => {
  const { page, close } = await open(await addressed(open, "/articles/ARTICLE"), scriptless);
  const actor = page.locator(".text .f-actor").first();
  const line = () => actor.evaluate((element) => getComputedStyle(element).textDecorationLine);
  assert.equal(await line(), "underline");
  await page.getByRole("checkbox", { name: "1 who" }).uncheck();
  assert.equal(await line(), "none");
  const leftOut = page.locator(".left-out", { hasText: "Sign up for our newsletter" });
  assert.equal(await leftOut.isVisible(), false);
  await page.getByRole("checkbox", { name: "left out" }).check();
  assert.match(await leftOut.innerText(), /^promotion/);

  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  const here = page.url();
  await page.getByRole("link", { name: "Dark" }).click();
  assert.equal(page.url(), here);
  assert.notEqual(await ground(), light);
  await page.getByRole("link", { name: "Light" }).click();
  assert.equal(await ground(), light);
  await close();
});
