// The keys 1 to 8 show and hide the evidence of a field. They can be switched off, and do nothing while somebody writes.

const WRITES = "input:not([type=checkbox]), textarea, select, [contenteditable]";

export function keys() {
  const use = document.getElementById("use-keys");
  if (!use) return;
  use.closest("label").hidden = false;
  document.addEventListener("keydown", (event) => {
    if (!use.checked || event.ctrlKey || event.metaKey || event.altKey || event.target.closest(WRITES)) return;
    const box = document.querySelector(`.key [data-key="${CSS.escape(event.key)}"]`);
    if (box) box.checked = !box.checked;
  });
}
