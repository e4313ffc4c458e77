// What is being added, and how far it is.

export function jobs() {
  const form = document.querySelector("form.add");
  if (!form) return;
  const list = document.getElementById("jobs");
  const none = list.parentElement.querySelector(".empty");
  const error = form.querySelector(".error");
  form.querySelector("button").disabled = false;

  const follow = (address, names) => {
    none.hidden = true;
    list.prepend(job(address, names));
  };
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    error.hidden = true;
    const field = form.elements.namedItem("addresses");
    const addresses = field.value.split(/\s+/).filter(Boolean);
    const answer = await asked(form.action, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(addresses) });
    if (answer.problem) {
      error.textContent = answer.problem;
      error.hidden = false;
      return;
    }
    follow(answer.location ?? `${form.dataset.jobs}/${answer.body.id}`, addresses);
    field.value = "";
  });
  asked(form.dataset.jobs).then(({ body }) => {
    for (const known of body?.jobs ?? []) follow(`${form.dataset.jobs}/${known.id}`, known.sources ?? known.addresses ?? []);
  });
}

/** Asks the server; what it says is wrong comes back as words. */
async function asked(address, options) {
  try {
    const answer = await fetch(address, options);
    const body = await answer.json().catch(() => undefined);
    if (!answer.ok) return { problem: body?.detail ?? `The server answered ${answer.status}.` };
    return { body, location: answer.headers.get("location") };
  } catch {
    return { problem: "The server does not answer. Is it still running?" };
  }
}

function job(address, names) {
  const item = part("li", "job");
  const bar = part("progress");
  bar.ariaLabel = "Progress";
  const figures = part("p", "figures");
  const stop = part("button", "plain", "Stop");
  stop.type = "button";
  stop.addEventListener("click", () => asked(address, { method: "DELETE" }));
  item.append(part("p", "what", names.join(", ") || "Pages"), bar, figures, stop);

  const events = new EventSource(`${address}/progress`);
  const show = (event) => {
    const now = JSON.parse(event.data);
    if (now.total > 0) [bar.max, bar.value] = [now.total, now.done];
    figures.replaceChildren(...told(now).map((words) => part("span", "", words)));
    if (!["finished", "done", "stopped", "failed"].includes(now.state)) return;
    events.close();
    stop.remove();
    [bar.max, bar.value] = [1, 1];
    figures.append(part("span", "", now.error ?? now.state));
  };
  for (const name of ["message", "progress", "done"]) events.addEventListener(name, show);
  addEventListener("pagehide", () => events.close());
  return item;
}

function told(now) {
  const counted = (number, one) => number !== undefined && `${number.toLocaleString("en-US")} ${one}${number === 1 ? "" : "s"}`;
  return [
    counted(now.pages, "new page"),
    now.known > 0 && `${now.known.toLocaleString("en-US")} known before`,
    counted(now.reports, "report"),
    now.problems > 0 && counted(now.problems, "problem"),
    now.lost > 0 && `${now.lost.toLocaleString("en-US")} lost`,
    now.pages_per_second > 0 && `${now.pages_per_second.toFixed(1)} pages a second`,
    now.seconds_left > 0 && `about ${Math.ceil(now.seconds_left)} s left`,
  ].filter(Boolean);
}

function part(name, className = "", text = "") {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.textContent = text;
  return element;
}
