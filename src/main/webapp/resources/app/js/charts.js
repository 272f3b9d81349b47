/* Charts in the product's type and colours; what draws them is called by p:chart as extender. */
function weijieChart(config, colours) {
    var css = getComputedStyle(document.documentElement);
    var token = function (name) { return css.getPropertyValue(name).trim(); };
    var options = config.options = config.options || {};
    Chart.defaults.font.family = token('--app-font');
    Chart.defaults.font.size = 12;
    Chart.defaults.color = token('--app-text-2');
    config.data.datasets.forEach(function (set, i) { set.borderColor = set.pointBackgroundColor = token(colours[i]); });
    options.maintainAspectRatio = false;
    options.animation = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? false : { duration: 300 };
    options.interaction = { mode: 'index', intersect: false };
    options.plugins = { legend: { align: 'end', labels: { usePointStyle: true, boxWidth: 8, boxHeight: 8 } } };
    options.scales = {
        x: { grid: { display: false }, border: { display: false } },
        y: { beginAtZero: true, grid: { color: token('--app-border') }, border: { display: false }, ticks: { maxTicksLimit: 6, precision: 0 } }
    };
}

function weijieTrend() {
    weijieChart(this.cfg.config, ['--app-primary', '--app-danger']);
}

/* What was used as a line with its months, what is expected dashed. */
function weijieForecast() {
    var config = this.cfg.config;
    weijieChart(config, ['--app-primary', '--app-warn']);
    config.data.datasets.forEach(function (set) { set.borderWidth = 2; set.pointRadius = 3; });
    config.data.datasets[1].borderDash = [6, 4];
    config.options.scales.x.ticks = { autoSkip: true, maxTicksLimit: 12, maxRotation: 0 };
}

/* A report's bars; their figures stand in the table below. */
function weijieBars() {
    var config = this.cfg.config;
    weijieChart(config, ['--app-primary']);
    config.data.datasets[0].backgroundColor = getComputedStyle(document.documentElement).getPropertyValue('--app-primary').trim();
    config.data.datasets[0].maxBarThickness = 44;
    config.options.plugins.legend.display = false;
}
