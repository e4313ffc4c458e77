// The countries of Natural Earth (public domain, by the package world-atlas), by their ISO 3166-1 alpha-2 code.
import { createRequire } from "node:module";
import { presimplify, quantile, simplify } from "topojson-simplify";
import { quantize } from "topojson-client";

const require = createRequire(import.meta.url);
const codes = new Map(require("i18n-iso-countries/codes.json").map(([alpha2, , numeric]) => [numeric, alpha2]));

// What has no code of its own, by the country that ISO 3166-1 counts it to.
const WITHOUT = { Somaliland: "SO", Kosovo: "XK", "N. Cyprus": "CY" };

// A map of the whole width of a page shows no more.
const KEPT = 0.55;

/** Topology with one object, `countries`, each with its code as `id`. */
export function world() {
  const fine = presimplify(require("world-atlas/countries-50m.json"));
  const coarse = quantize(simplify(fine, quantile(fine, 1 - KEPT)), 1e4);
  const geometries = coarse.objects.countries.geometries
    .map(({ properties, id, ...shape }) => ({ ...shape, id: codes.get(id) ?? WITHOUT[properties.name] }))
    .filter((country) => country.id && country.id !== "AQ");
  return { ...coarse, objects: { countries: { type: "GeometryCollection", geometries } } };
}
