// At the old address of a plan: on to the new one, to the same sentence. Without scripts the page leads on by itself.
(() => {
  const { to } = document.currentScript.dataset;
  location.replace(to + location.search + location.hash);
})();
