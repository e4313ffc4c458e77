import { drop } from "./drop.js";
import { jobs } from "./jobs.js";
import { keys } from "./keys.js";
import { lights } from "./lights.js";
import { live } from "./live.js";
import { picked } from "./picked.js";

// Each looks for its part of the page and does nothing where there is none.
for (const part of [keys, lights, drop, live, jobs, picked]) part();
