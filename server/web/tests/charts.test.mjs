// Map, timeline and steps: what is clicked or drawn is an address.

import assert from "node:assert/strict";
import { test } from "node:test";
import { browsing } from "./browser.mjs";

const open = browsing();

for (const list of ["/reports", "/events"]) {
  test(`a country that is clicked filters ${list}`, async () => {
    const { page, close } = await open(`${list}?words=peacekeepers`);
    await page.waitForSelector(".map .country.some");
    await page.locator(".map .country.some").first().dispatchEvent("click");
    await page.waitForURL(/where=ML/);
    const address = new URL(page.url());
    assert.deepEqual([address.pathname, address.searchParams.get("words"), address.searchParams.get("where")], [list, "peacekeepers", "ML"]);
    await page.waitForSelector(".map .country.set");
    await close();
  });

  test(`days that are drawn over filter ${list}`, async () => {
    const { page, close } = await open(`${list}?where=ML`);
    const frame = page.locator(".timeline svg");
    await page.waitForSelector(".timeline .overlay");
    const { x, y, width, height } = await frame.boundingBox();
    await page.mouse.move(x + width * 0.5, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.75, y + height / 2, { steps: 5 });
    await page.mouse.up();
    await page.waitForURL(/when=/);
    const address = new URL(page.url());
    assert.match(address.searchParams.get("when"), /^\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d$/);
    assert.equal(address.searchParams.get("where"), "ML");
    await close();
  });
}

test("a bar that is clicked, and its line in the list, are the same days", async () => {
  const { page, close } = await open("/reports?where=ML");
  await page.getByText("As a list").click();
  const line = page.locator(".as-list a").last();
  const days = new URL(await line.getAttribute("href"), page.url()).searchParams.get("when");
  await page.waitForSelector(".timeline .overlay");
  const bar = await page.locator(".timeline a:has(.bar)").evaluateAll((bars, days) => {
    const found = bars.find((bar) => new URL(bar.href.baseVal, location.href).searchParams.get("when") === days);
    const { x, y, width, height } = found.querySelector(".hit").getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, days);
  await page.mouse.click(bar.x, bar.y);
  await page.waitForURL(/when=/);
  assert.equal(new URL(page.url()).searchParams.get("when"), days);
  await close();
});

test("a point of a step chart shows its sentences, and they lead to the article", async () => {
  const { page, close } = await open("/posture?who=Denmark&where=Mali");
  await page.locator(".point .hit").first().click();
  const picked = page.locator("div.picked").first();
  assert.match(await picked.innerText(), /Denmark has 90 soldiers in Mali/);
  assert.equal(new URL(page.url()).hash, "");
  await picked.getByRole("link").first().click();
  await page.waitForSelector(".card.lit");
  assert.match(await page.locator("h1").innerText(), /Danish Trainers Reach Mali/);
  await close();
});
