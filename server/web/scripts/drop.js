// A file that is dropped anywhere on the first page is read.

export function drop() {
  const form = document.querySelector("form.read");
  if (!form) return;
  const frame = form.closest("section");
  const file = form.elements.namedItem("file");
  const has = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
  addEventListener("dragover", (event) => {
    if (!has(event)) return;
    event.preventDefault();
    frame.classList.add("over");
  });
  addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) frame.classList.remove("over");
  });
  addEventListener("drop", (event) => {
    if (!has(event)) return;
    event.preventDefault();
    frame.classList.remove("over");
    if (event.dataTransfer.files.length === 0) return;
    const one = new DataTransfer();
    one.items.add(event.dataTransfer.files[0]);
    file.files = one.files;
    form.requestSubmit();
  });
}
