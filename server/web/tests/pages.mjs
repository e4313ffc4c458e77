// Pages of ours for the browser to look at, as NDJSON for `octuple add`.

const page = (head, paragraphs, outlet, date) =>
  `<!DOCTYPE html><html lang="en"><head><title>${head} | ${outlet}</title><meta property="og:site_name" content="${outlet}">` +
  `<meta property="article:published_time" content="${date}"></head><body><header><a href="/">${outlet}</a></header>` +
  `<article><h1>${head}</h1><p class="byline">By Ada Quill</p>${paragraphs.map((text) => `<p>${text}</p>`).join("\n")}</article>` +
  `<footer><p>© ${outlet}. All rights reserved.</p></footer></body></html>`;

const told = (name, date, outlet, head, ...paragraphs) => ({
  url: `https://${name}.example/${date}/${head.toLowerCase().replace(/[^a-z]+/g, "-")}`,
  date,
  html: page(head, paragraphs, outlet, date),
});

const gazette = (date, head, ...paragraphs) => told("gazette", date, "The Harbour Gazette", head, ...paragraphs);
const courier = (date, head, ...paragraphs) => told("courier", date, "Inland Courier", head, ...paragraphs);
const herald = (date, head, ...paragraphs) => told("herald", date, "Lake Herald", head, ...paragraphs);

/** Levels and plans of one force, as outlets tell of them over two years. */
const MISSION = [
  gazette("2021-02-03", "Danish Trainers Reach Mali", "Denmark has 90 soldiers in Mali, Defence Minister Karen Lund said on Wednesday.", "The soldiers train local forces near Gao."),
  courier("2021-06-15", "Denmark's Force in Mali Grows", "Denmark has 105 soldiers in Mali, the defence ministry in Copenhagen said on Tuesday.", "Germany has 350 soldiers in Mali, it added."),
  herald("2021-11-09", "Danes Stay in Mali", "Denmark has about 105 soldiers in Mali, a spokesman for the defence ministry said on Tuesday.", "France has 5,100 troops in Mali."),
  gazette("2022-04-20", "A Hundred and Sixty Danes in Mali", "Denmark has 160 soldiers in Mali, Lund told reporters on Wednesday.", "France has 2,400 troops in Mali, down from 5,100."),
  courier("2022-04-21", "Fewer Danes in Mali Than Said", "Denmark has 140 soldiers in Mali, an official of the defence ministry said on Thursday.", "Germany has 1,100 soldiers in Mali."),
  herald("2022-09-14", "Denmark to Send More Troops to Mali", "Denmark will have 270 soldiers in Mali by March 2023, Defence Minister Karen Lund said on Wednesday.", "Parliament has yet to vote on the plan."),
];

/** One attack, told otherwise by each. */
const ATTACK = [
  gazette("2022-11-14", "Mortar Attack Kills Three in Gao", "A mortar attack on a United Nations base in Gao killed three peacekeepers and wounded twelve on Monday, the mission said.", "The government of Mali blamed smugglers for the attack."),
  courier("2022-11-14", "Peacekeepers Killed in Mali", "Gunmen attacked a United Nations base in Gao on Monday, killing four peacekeepers, the interior ministry of Mali said.", "The government of Mali blamed rebels for the attack."),
  herald("2022-11-15", "Attack on Base in Mali", "Smugglers attacked a United Nations base in Gao on Monday and killed three peacekeepers, officials said.", "Mali condemned the attack on Tuesday."),
];

/** What a page may not do: its title, byline, outlet and address are text. */
export const HOSTILE_TITLE = `Denmark <script>window.hurt = "title"</script> Sends Ships to Norway`;
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
const HOSTILE = {
  url: `https://hostile.example/"><img src=x onerror="window.hurt='url'">`,
  date: "2022-12-01",
  html:
    `<!DOCTYPE html><html lang="en"><head><title>${escaped(HOSTILE_TITLE)}</title>` +
    `<meta property="og:site_name" content="${escaped(`<img src=x onerror="window.hurt='outlet'">`)}"></head><body><article><h1>${escaped(HOSTILE_TITLE)}</h1>` +
    `<p class="byline">By ${escaped(`<script>window.hurt = "byline"</script>`)} Quill</p>` +
    `<p>Denmark sent two ships to Norway on Thursday, ${escaped(`<img src=x onerror="window.hurt='text'">`)} officials said.</p>` +
    `<p>Norway thanked Denmark for the ships on Thursday.</p></article></body></html>`,
};

/** One page a line. */
export const pages = () => [...MISSION, ...ATTACK, HOSTILE].map((one) => JSON.stringify(one)).join("\n") + "\n";
