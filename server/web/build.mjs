// Builds the scripts and the map into a folder: `node build.mjs FOLDER`.
import { build } from "esbuild";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { world } from "./world.mjs";

const folder = process.argv[2] ?? "built";
mkdirSync(folder, { recursive: true });
await build({
  entryPoints: ["scripts/app.js", "scripts/charts.js"],
  outdir: folder,
  bundle: true,
  format: "esm",
  minify: true,
  target: "es2022",
  legalComments: "eof",
  logLevel: "warning",
});
writeFileSync(join(folder, "world.json"), JSON.stringify(world()));
