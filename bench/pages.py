"""Makes news pages by the thousand, all of them ours, for measuring: `python3 bench/pages.py COUNT OUT.warc.gz [--seed N]`.

Happenings are made up by chance from a seed; each is told by one to eight outlets, some in their own words and some as edited
copies of one text, in pages of 20 to 60 KB with the usual furniture. The same count and seed give the same archive.
"""

import argparse
import gzip
import random

PLACES = """Erbil|Iraq Mosul|Iraq Basra|Iraq Gao|Mali Bamako|Mali Timbuktu|Mali Kabul|Afghanistan Herat|Afghanistan Kandahar|Afghanistan
Lagos|Nigeria Maiduguri|Nigeria Nairobi|Kenya Mombasa|Kenya Khartoum|Sudan Juba|South-Sudan Mogadishu|Somalia Kismayo|Somalia Aleppo|Syria
Damascus|Syria Homs|Syria Sanaa|Yemen Aden|Yemen Tripoli|Libya Benghazi|Libya Tunis|Tunisia Algiers|Algeria Cairo|Egypt Beirut|Lebanon
Amman|Jordan Ankara|Turkey Izmir|Turkey Kyiv|Ukraine Kharkiv|Ukraine Odesa|Ukraine Minsk|Belarus Warsaw|Poland Riga|Latvia Vilnius|Lithuania
Tbilisi|Georgia Yerevan|Armenia Baku|Azerbaijan Tashkent|Uzbekistan Dushanbe|Tajikistan Lahore|Pakistan Karachi|Pakistan Quetta|Pakistan
Delhi|India Mumbai|India Dhaka|Bangladesh Yangon|Myanmar Mandalay|Myanmar Bangkok|Thailand Manila|Philippines Davao|Philippines
Jakarta|Indonesia Lima|Peru Bogota|Colombia Cali|Colombia Caracas|Venezuela Quito|Ecuador Santiago|Chile Kinshasa|Congo Goma|Congo
Bangui|Chad Niamey|Niger Ouagadougou|Burkina-Faso Accra|Ghana Dakar|Senegal""".split()
STATES = "France Denmark Germany Turkey India Brazil Canada Italy Spain Norway Sweden Egypt Kenya Ghana Japan Poland Greece Portugal".split()
SYLLABLES = "ka ro li ma ten dor vi sel ha bru no ge tal mi ra fen so du la kor pe zan wi ber to ul na rim sha gor".split()
GROUPS = "Brigade Front Movement Council League Army Union Alliance".split()
MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MATTERS = """harvest dam railway election budget refinery port bridge school hospital drought treaty border tariff fishery mine forest radio
library pipeline airport census festival museum vaccine curfew ceasefire prison parliament quarry market ferry telescope reservoir orchard
glacier vineyard lighthouse monastery tannery shipyard foundry cannery aqueduct carnival regatta archive brewery sawmill""".split()


def word(rng, syllables=3):
    return "".join(rng.choice(SYLLABLES) for _ in range(syllables)).capitalize()


class Happening:
    """Something that did not happen, and who could tell of it."""

    def __init__(self, rng):
        place = rng.choice(PLACES).replace("-", " ").split("|")
        self.city, self.country = place
        self.state = rng.choice(STATES)
        self.minister = f"{word(rng, 2)} {word(rng)}"
        self.group = f"{word(rng, 2)} {rng.choice(GROUPS)}"
        self.dead, self.hurt, self.troops = rng.randint(2, 60), rng.randint(3, 200), rng.randint(2, 90) * 50
        self.month, self.date = rng.randint(1, 12), rng.randint(1, 28)
        self.day = rng.choice(DAYS)
        self.street, self.own, self.town = word(rng), word(rng, 4), word(rng)
        self.matter, self.other = rng.choice(MATTERS), rng.choice(MATTERS)
        self.kind = rng.choice(("attack", "deploy", "talks", "protest", "withdraw"))

    def title(self, rng):
        return {
            "attack": f"{self.group} Attack in {self.city} Leaves {self.dead} Dead",
            "deploy": f"{self.state} to Send {self.troops} Troops to {self.country}",
            "talks": f"{self.state} and {self.country} Open Talks on the {self.matter.capitalize()}",
            "protest": f"Thousands March in {self.city} Against the {self.matter.capitalize()} Plan",
            "withdraw": f"{self.state} Withdraws {self.troops} Soldiers From {self.country}",
        }[self.kind] + rng.choice(("", "", ", Officials Say", ": What Is Known"))

    def lead(self):
        return {
            "attack": f"Gunmen of the {self.group} attacked a checkpoint near {self.city} on {self.day}, killing {self.dead} people and wounding {self.hurt}, the interior ministry of {self.country} said.",
            "deploy": f"{self.state} will send {self.troops} troops to {self.country} by the end of the month, Defence Minister {self.minister} said on {self.day} in {self.city}.",
            "talks": f"Officials of {self.state} and {self.country} met in {self.city} on {self.day} for talks on the {self.matter} and the {self.other}, the foreign ministry said.",
            "protest": f"Some {self.hurt * 100} people marched through {self.city} on {self.day} against the government's plan for the {self.matter}, and police arrested {self.dead} of them.",
            "withdraw": f"{self.state} withdrew {self.troops} soldiers from {self.country} on {self.day}, leaving {self.hurt} trainers near {self.city}, Defence Minister {self.minister} said.",
        }[self.kind]

    def sentences(self, rng):
        """What an article goes on to say: some of it of this happening, some in words of its own."""
        return [told(self, rng) for told in rng.sample(TOLD, rng.randint(4, 7))] + [
            f"{aside(rng)} {aside(rng)}" for _ in range(rng.randint(5, 10))
        ]


def aside(rng):
    """A sentence of things that no other article tells of: real ones draw on far more words than a few lists hold."""
    thing, other, third = (word(rng, rng.randint(2, 4)).lower() for _ in range(3))
    return rng.choice(
        (
            f"The {thing} from {word(rng)} was closed for {rng.randint(2, 30)} hours, and the {other} stayed shut.",
            f"{word(rng, 2)} {word(rng)} had promised a {thing} {rng.randint(2, 40)} years ago, with a {other} beside it.",
            f"Nobody in {word(rng)} could say what had become of the {thing}, the {other} or the {third}.",
            f"In {word(rng)} they still sell {thing} by the {other}, and {third} on feast days.",
            f"A {thing} costs {rng.randint(2, 90)} crowns there, twice what a {other} did when {word(rng)} was mayor.",
            f"Her brother keeps {thing} and {other} in a shed behind the {rng.choice(MATTERS)}.",
        )
    )


TOLD = (
    lambda h, rng: f"“We will not be moved by threats,” {h.minister} told reporters after meeting the governor of {h.own}.",
    lambda h, rng: f"The {h.matter} near {h.street} has been disputed for years, and farmers of {h.town} say that nobody asked them.",
    lambda h, rng: f"A senior official, who asked not to be named, said the {h.group} had warned of it in a letter.",
    lambda h, rng: f"No group has claimed responsibility, but the army blamed the {h.group}.",
    lambda h, rng: f"Clinics in {h.city} took in {h.hurt} people, doctors said, {rng.randint(1, 9)} of them in a grave state.",
    lambda h, rng: f"{h.country} has {h.troops * 2} soldiers in the province of {h.own}, according to the defence ministry.",
    lambda h, rng: f"The opposition demanded an inquiry into the {h.other}, which {h.minister} rejected.",
    lambda h, rng: f"Talks between {h.state} and {h.country} broke down in {MONTHS[h.month - 1]} over the {h.other}.",
    lambda h, rng: f"{h.state} has asked for calm and offered {rng.randint(2, 90)} tonnes of grain to {h.own}.",
    lambda h, rng: f"Trucks of the {h.group} were seen on the {h.street} road at dawn, a shepherd said.",
    lambda h, rng: f"The {h.town} council will vote on the {h.matter} next week.",
    lambda h, rng: f"Radio {h.own} played music all day, and shops along {h.street} kept their shutters down.",
    lambda h, rng: f"It was not clear whether the {h.group} still held {h.town}.",
    lambda h, rng: f"The embassy of {h.state} advised its citizens to leave {h.own}.",
)


def edited(rng, text, share):
    """A copy of a text with a share of its words exchanged or left out."""
    out = []
    for one in text.split():
        chance = rng.random()
        if chance < share / 2:
            out.append(rng.choice(MATTERS))
        elif chance >= share:
            out.append(one)
    return " ".join(out)


def furniture(rng, count):
    return "".join(
        f'<li class="card card--{n} is-teaser" data-track=\'{{"id":{rng.randint(1, 9**9)},"slot":"rail"}}\'><a href="/story/{n}?ref=rail">'
        f'<img src="/img/{n}.jpg" srcset="/img/{n}-640.jpg 640w, /img/{n}-320.jpg 320w" alt=""><h3>The {rng.choice(MATTERS)} of {word(rng)} opens again'
        f"</h3></a></li>"
        for n in range(count)
    )


def page(rng, outlet, title, day, paragraphs):
    body = "".join(f'<p class="story-text">{p}</p>' for p in paragraphs)
    script = 'window.__slots=window.__slots||[];window.__slots.push({"id":"rail"});' * rng.randint(60, 200)
    return (
        f"<!doctype html><html lang=en><head><meta charset=utf-8><title>{title} - {outlet}</title>"
        f'<meta property="og:site_name" content="{outlet}"><meta property="article:published_time" content="{day}T09:00:00Z">'
        f"<script>{script}</script></head><body><nav><ul>{furniture(rng, 12)}</ul></nav><main><article><h1>{title}</h1>"
        f"<p class=byline>By {word(rng, 2)} {word(rng)}</p>{body}</article></main><aside><ul>{furniture(rng, rng.randint(20, 60))}</ul></aside>"
        f"<footer>© {outlet}</footer></body></html>"
    )


def pages(count, seed):
    """Pages of happenings, as (address, day, html)."""
    rng = random.Random(seed)
    outlets = [f"The {word(rng)} {rng.choice(('Gazette', 'Herald', 'Post', 'Courier'))}" for _ in range(400)]
    made = 0
    while made < count:
        happening = Happening(rng)
        day = f"2021-{happening.month:02}-{happening.date:02}"
        wire = [happening.lead(), *happening.sentences(rng)]
        for _ in range(min(rng.choice((1, 1, 2, 3, 5, 8)), count - made)):
            if rng.random() < 0.3:
                paragraphs = [wire[0], *(edited(rng, p, 0.1) for p in wire[1:])]
            else:
                paragraphs = [happening.lead(), *happening.sentences(rng)]
            outlet = rng.choice(outlets)
            url = f"https://{outlet.lower().replace(' ', '-')}.example/{made}"
            yield url, day, page(rng, outlet, happening.title(rng), day, paragraphs)
            made += 1


def record(url, day, html):
    body = html.encode()
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n" % len(body)
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: {day}T10:00:00Z\r\n"
        f"WARC-Record-ID: <urn:page:{url.rsplit('/', 1)[1]}>\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http) + len(body)}\r\n\r\n"
    ).encode()
    return head + http + body + b"\r\n\r\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int)
    parser.add_argument("out")
    parser.add_argument("--seed", type=int, default=1)
    ask = parser.parse_args()
    with open(ask.out, "wb") as out:
        for made in pages(ask.count, ask.seed):
            out.write(gzip.compress(record(*made), compresslevel=1, mtime=0))


if __name__ == "__main__":
    main()
