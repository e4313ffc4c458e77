// The counts of the first page, kept as they are while pages are added by whatever process.

export function live() {
  const counts = document.querySelector("[data-live]");
  if (!counts) return;
  const events = new EventSource(counts.dataset.live);
  const show = (event) => {
    const size = JSON.parse(event.data);
    for (const figure of counts.querySelectorAll("[data-count]")) {
      const value = size[figure.dataset.count];
      if (typeof value === "number") figure.textContent = value.toLocaleString("en-US");
    }
  };
  events.addEventListener("size", show);
  addEventListener("pagehide", () => events.close());
}
