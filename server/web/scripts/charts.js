import { brush } from "./brush.js";
import { map } from "./map.js";

for (const part of [brush, map]) part();
