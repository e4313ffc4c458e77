// The text and its reports light each other; keys show and hide fields.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { addressed, browsing } from "./browser.mjs";

const open = browsing();
let article;
before(async () => (article = await addressed(open, "/articles/ARTICLE")));

const lit = (page, selector) => page.locator(selector).evaluateAll((all) => all.map((element) => element.textContent));

test("the keys 1 to 8 show and hide fields, unless they are switched off or somebody writes", async () => {
  const { page, close } = await open(article);
  const lines = (field) => page.locator(`.text .f-${field}`).first().evaluate((element) => getComputedStyle(element).textDecorationLine);
  for (const [key, field] of [["1", "actor"], ["4", "quantity"], ["8", "factuality"]]) {
    assert.equal(await lines(field), "underline");
    await page.keyboard.press(key);
    assert.equal(await lines(field), "none", `key ${key}`);
    await page.keyboard.press(key);
    assert.equal(await lines(field), "underline");
  }
  await page.getByRole("checkbox", { name: "Keys 1 to 8" }).uncheck();
  await page.keyboard.press("1");
  assert.equal(await lines("actor"), "underline");
  await close();
});

test("words light their report and its field", async () => {
  const { page, close } = await open(article);
  await page.locator(".text .f-quantity", { hasText: "60 engineers" }).hover();
  const cards = await lit(page, ".card.lit h3");
  assert.deepEqual(cards, ["withdraw retreat · withdraw"]);
  assert.match((await lit(page, ".card .strong")).join(), /how many60 engineers/);
  assert.match((await lit(page, ".text .piece.lit")).join(""), /^Germany withdrew its last 60 engineers from Timbuktu in October\.$/);
  await page.locator("header.site").hover();
  assert.deepEqual(await lit(page, ".lit"), []);
  await close();
});

test("a report and each of its answers light their words", async () => {
  const { page, close } = await open(article);
  const card = page.locator(".card").first();
  await card.locator("[data-field='3']").hover();
  assert.deepEqual(await lit(page, ".text .piece.strong"), ["Triple", " Its Training Force", "from 90 soldiers to about 270"]);
  await card.locator("h3").hover();
  assert.ok((await lit(page, ".text .piece.strong")).includes("Denmark"));
  await close();
});

test("the focus lights what it is on, both ways", async () => {
  const { page, close } = await open(article);
  await page.getByRole("link", { name: "Report 8: withdraw" }).focus();
  assert.deepEqual(await lit(page, ".card.lit h3"), ["withdraw retreat · withdraw"]);
  await page.getByRole("link", { name: "Report 3, in the text" }).focus();
  assert.match((await lit(page, ".text .piece.lit")).join(""), /^France has 1,200 troops in Niger\.$/);
  await close();
});

test("an address with a report in it shows that report and its words", async () => {
  const { page, close } = await open("/reports?words=engineers&what=withdraw");
  await page.locator("a.sentence").first().click();
  await page.waitForSelector(".card.lit");
  assert.match((await lit(page, ".text .piece.lit")).join(""), /Germany withdrew/);
  await close();
});
