// No module: it is carried out before the page is painted, so that the page does not flash in the other theme.
const THEME = "theme";

function applyTheme(theme) {
  if (theme === "light" || theme === "dark") {
    document.documentElement.dataset.theme = theme;
  } else {
    delete document.documentElement.dataset.theme;
  }
}

// Storage is refused in some private windows; the choice then holds until the page is left.
function stored() {
  try {
    return localStorage.getItem(THEME) ?? "";
  } catch {
    return "";
  }
}

function store(theme) {
  try {
    localStorage.setItem(THEME, theme);
  } catch {
    return;
  }
}

applyTheme(stored());
document.addEventListener("DOMContentLoaded", () => {
  const choice = document.getElementById("theme");
  choice.value = document.documentElement.dataset.theme ?? "";
  choice.addEventListener("change", () => {
    applyTheme(choice.value);
    store(choice.value);
  });
});
