// A store of our own pages, and a server of it: made once for all tests.

import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { pages } from "./pages.mjs";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const OCTUPLE = process.env.OCTUPLE ?? join(ROOT, "target/release/octuple");

/** A folder with a store of our own pages: the example, made-up news of a year, and those of `pages.mjs`. */
export function store() {
  const folder = mkdtempSync(join(tmpdir(), "octuple-browser-"));
  const [ours, news, path] = ["pages.ndjson", "news.warc.gz", "news.db"].map((name) => join(folder, name));
  writeFileSync(ours, pages());
  execFileSync("python3", [join(ROOT, "bench/pages.py"), "160", news, "--seed", "11"], { stdio: "ignore" });
  execFileSync(OCTUPLE, ["add", news, ours, join(ROOT, "examples"), "--store", path], { stdio: "ignore" });
  return path;
}

/** Serves a store; the address, and the way to stop. */
export async function served(path) {
  const server = spawn(OCTUPLE, ["serve", "--store", path, "--listen", "127.0.0.1:0", "--allow-private"], { stdio: ["ignore", "ignore", "pipe"] });
  const address = await new Promise((ready, failed) => {
    let said = "";
    server.stderr.on("data", (data) => {
      said += data;
      const found = /http:\/\/\S+(?=\n)/.exec(said);
      if (found) ready(found[0]);
    });
    server.on("exit", (code) => failed(new Error(`octuple serve ended with ${code}: ${said}`)));
  });
  return { address, stop: () => server.kill("SIGINT") };
}
