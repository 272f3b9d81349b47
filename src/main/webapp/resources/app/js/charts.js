/* Charts in the product's type and colours; called by p:chart as extender. */
function weijieTrend() {
    var css = getComputedStyle(document.documentElement);
    var token = function (name) { return css.getPropertyValue(name).trim(); };
    var config = this.cfg.config;
    var options = config.options = config.options || {};
    Chart.defaults.font.family = token('--app-font');
    Chart.defaults.font.size = 12;
    Chart.defaults.color = token('--app-text-2');
    var lines = [token('--app-primary'), token('--app-danger')];
    config.data.datasets.forEach(function (set, i) { set.borderColor = set.pointBackgroundColor = lines[i]; });
    options.maintainAspectRatio = false;
    options.animation = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? false : { duration: 300 };
    options.interaction = { mode: 'index', intersect: false };
    options.plugins = { legend: { align: 'end', labels: { usePointStyle: true, boxWidth: 8, boxHeight: 8 } } };
    options.scales = {
        x: { grid: { display: false }, border: { display: false } },
        y: { beginAtZero: true, grid: { color: token('--app-border') }, border: { display: false }, ticks: { maxTicksLimit: 6, precision: 0 } }
    };
}
