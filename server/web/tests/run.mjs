// Makes a store of our own pages, serves it, and runs the tests against it: `npm test`, or `npm test -- tests/map.test.mjs`.

import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { served, store } from "./made.mjs";

const all = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".test.mjs"));
const files = process.argv.length > 2 ? process.argv.slice(2) : all.map((name) => `tests/${name}`);
const site = await served(store());
const { status } = spawnSync(process.execPath, ["--test", "--test-concurrency=1", ...files], {
  stdio: "inherit",
  env: { ...process.env, SITE: site.address },
});
site.stop();
process.exit(status ?? 1);
