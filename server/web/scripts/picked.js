// A point of a step chart that is clicked shows its sentences beneath the chart, and leaves the page where it is.

export function picked() {
  for (const chart of document.querySelectorAll(".steps")) {
    const shown = chart.querySelector(".picked");
    const points = [...chart.querySelectorAll(".point")];
    for (const point of points) {
      point.addEventListener("click", (event) => {
        event.preventDefault();
        const there = points.filter((other) => together(point, other));
        for (const other of points) other.classList.toggle("picked", there.includes(other));
        shown.replaceChildren(...there.map((other) => said(document.getElementById(other.dataset.row))));
      });
    }
  }
}

/** Whether two points lie so near each other that nobody can click one alone. */
function together(one, other) {
  const [a, b] = [one, other].map((point) => point.querySelector("circle").getBoundingClientRect());
  return Math.hypot(a.x - b.x, a.y - b.y) < 5;
}

function said(row) {
  const [day, kind, figure, sentence] = row.cells;
  const part = document.createElement("div");
  part.className = "said";
  const head = document.createElement("p");
  head.append(...day.cloneNode(true).childNodes, " · ", ...kind.cloneNode(true).childNodes, " · ", ...figure.cloneNode(true).childNodes);
  part.append(head, ...sentence.cloneNode(true).childNodes);
  return part;
}
