// Lets the keyboard reach a chart that a narrow page has to move sideways.
function render({ el }) {
  let gone = false;
  const reach = () => {
    const chart = el.parentElement?.querySelector(".vega-embed");
    if (chart) chart.tabIndex = 0;
    else if (!gone) requestAnimationFrame(reach);
  };
  reach();
  return () => { gone = true; };
}

export default { render };
