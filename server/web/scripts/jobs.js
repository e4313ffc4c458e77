// How far the jobs are that go on: their figures as the server tells them; one that has ended is shown as the page has it.

export function jobs() {
  for (const job of document.querySelectorAll(".job[data-progress]")) {
    const figures = job.querySelector(".figures");
    const events = new EventSource(job.dataset.progress);
    events.addEventListener("progress", (event) => {
      const now = JSON.parse(event.data);
      figures.replaceChildren(...told(now).map(span));
      if (!["done", "stopped", "failed"].includes(now.state)) return;
      events.close();
      location.reload();
    });
    addEventListener("pagehide", () => events.close());
  }
}

function told(now) {
  const number = (value) => value.toLocaleString("en-US");
  const counted = (value, one) => `${number(value)} ${one}${value === 1 ? "" : "s"}`;
  return [
    now.state,
    counted(now.pages, "new page"),
    counted(now.reports, "report"),
    now.known > 0 && `${number(now.known)} known before`,
    now.lost > 0 && `${number(now.lost)} lost`,
    now.pages_per_second > 0 && `${now.pages_per_second.toFixed(1)} pages a second`,
    now.seconds_left && `about ${Math.ceil(now.seconds_left)} s left`,
  ].filter(Boolean);
}

function span(words) {
  const element = document.createElement("span");
  element.textContent = words;
  return element;
}
