// Draws charts from the tables beside them: a place with data-chart-of names its table, headings with data-series its
// columns, the first cell of each row its label; rows with data-left-out are not drawn. Without this script the tables say it all.
(() => {
  'use strict';

  const COLOURS = ['--chart-1', '--chart-2', '--chart-3'];
  const charts = [];

  const colour = (name, otherwise) => getComputedStyle(document.documentElement).getPropertyValue(name).trim() || otherwise;

  function number(cell) {
    const value = cell?.querySelector('data')?.getAttribute('value');
    return value ? Number(value) : 0;
  }

  function read(table) {
    const headings = [...table.tHead.rows[0].cells];
    const columns = headings.map((cell, at) => (cell.hasAttribute('data-series') ? at : -1)).filter((at) => at >= 0);
    const rows = [...table.tBodies[0].rows].filter((row) => !row.hasAttribute('data-left-out'));
    return {
      labels: rows.map((row) => row.cells[0].textContent.trim().replace(/\s+/g, ' ')),
      series: columns
        .map((at) => ({ label: headings[at].textContent.trim(), data: rows.map((row) => number(row.cells[at])) }))
        .filter((series) => series.data.some((value) => value !== 0)),
    };
  }

  function shortened(label, longest) {
    return label.length > longest ? `${label.slice(0, longest - 1)}…` : label;
  }

  function draw(place) {
    const table = document.getElementById(place.dataset.chartOf);
    if (!table) return;
    const { labels, series } = read(table);
    const divisor = 10 ** Number(place.dataset.exponent || 0);
    if (series.length === 0 || labels.length < 2) return;
    place.hidden = false;
    const wanted = labels.length * (series.length * 10 + 14) + 100;
    const longest = place.clientWidth < 420 ? 20 : 34;
    place.style.height = `${wanted}px`;
    const canvas = document.createElement('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', place.dataset.label);
    place.replaceChildren(canvas);
    const text = colour('--text', '#18222e');
    const line = colour('--line', '#d5dce5');
    const format = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });
    charts.push(new window.Chart(canvas, {
      type: 'bar',
      data: {
        labels: labels.map((label) => shortened(label, longest)),
        datasets: series.map((each, at) => ({ ...each, backgroundColor: colour(COLOURS[series.length === 1 ? COLOURS.length - 1 : at % COLOURS.length], '#0b4c97') })),
      },
      options: {
        indexAxis: 'y',
        animation: false,
        maintainAspectRatio: false,
        color: text,
        plugins: {
          legend: { display: series.length > 1, position: 'bottom', labels: { boxWidth: 12 } },
          tooltip: {
            callbacks: {
              title: (items) => labels[items[0].dataIndex],
              label: (item) => `${item.dataset.label}: ${format.format(item.parsed.x / divisor)} ${place.dataset.unit || ''}`,
            },
          },
        },
        scales: {
          x: { beginAtZero: true, ticks: { color: text, maxTicksLimit: 6, callback: (value) => format.format(value / divisor) }, grid: { color: line }, title: { display: Boolean(place.dataset.unit), text: place.dataset.unit, color: text } },
          y: { ticks: { color: text, autoSkip: false }, grid: { display: false } },
        },
      },
    }));
  }

  function drawAll() {
    charts.splice(0).forEach((chart) => chart.destroy());
    if (window.Chart) document.querySelectorAll('[data-chart-of]').forEach(draw);
  }

  drawAll();
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAll);
})();
