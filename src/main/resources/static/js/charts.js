/*
 * Draws the charts of a page. A chart is <div class="chart" data-chart="id of a JSON script">; the table beside it says the same in
 * words and figures, so that nothing is lost without this script. SVG and rich-text tooltips, because the policy of the pages allows
 * no inline styles and print wants vectors.
 */
(function () {
	'use strict';

	const font = getComputedStyle(document.body).fontFamily;
	const colours = { max: '#d5dbe2', self: '#a9c6de', final: '#0b4f8a', index: '#0b4f8a' };
	const number = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
	const narrow = window.matchMedia('(max-width: 40rem)').matches;

	function shown(value) {
		return value === null || value === undefined ? '–' : number.format(value);
	}

	function shared(chart) {
		return {
			animation: false,
			aria: { enabled: true, decal: { show: true }, label: { description: chart.description } },
			textStyle: { fontFamily: font, fontSize: 13 },
			tooltip: { trigger: 'axis', renderMode: 'richText', confine: true, textStyle: { fontFamily: font }, valueFormatter: shown },
			legend: { top: 0, textStyle: { fontFamily: font, fontSize: 13 } }
		};
	}

	/* A series without any value would only take room and a line in the legend. */
	function series(chart, type, more) {
		return chart.series.filter((one) => one.values.some((value) => value !== null)).map((one) => Object.assign({ type: type, name: one.name, data: one.values, itemStyle: { color: colours[one.key] } },
			more(one)));
	}

	/* Horizontal bars, the gap written after the longest one; long names go on on a second line. */
	function domains(chart) {
		const gap = (one) => ({
			barGap: '10%',
			label: { show: one.key === 'max', position: 'right', color: '#a3260f', formatter: (point) => chart.labels[point.dataIndex] }
		});
		return Object.assign(shared(chart), {
			grid: { left: 8, right: 56, top: 36, bottom: 8, containLabel: true },
			xAxis: { type: 'value', axisLabel: { formatter: (value) => String(value).replace('.', ',') } },
			yAxis: { type: 'category', inverse: true, data: chart.categories, axisLabel: { width: narrow ? 110 : 260, overflow: 'break', lineHeight: 16, color: '#1b2430' } },
			series: series(chart, 'bar', gap)
		});
	}

	function years(chart) {
		return Object.assign(shared(chart), {
			grid: { left: 8, right: 24, top: 36, bottom: 8, containLabel: true },
			xAxis: { type: 'category', data: chart.categories },
			yAxis: { type: 'value', scale: true, axisLabel: { formatter: (value) => String(value).replace('.', ',') + ' %' } },
			series: series(chart, 'line', () => ({ symbolSize: 8, label: { show: true, formatter: (point) => shown(point.value) } }))
		});
	}

	const kinds = { domains: domains, years: years };

	const drawn = Array.from(document.querySelectorAll('.chart[data-chart]')).map((element) => {
		const chart = JSON.parse(document.getElementById(element.dataset.chart).textContent);
		const label = element.getAttribute('aria-label');
		const instance = echarts.init(element, null, { renderer: 'svg', locale: 'VI' });
		instance.setOption(kinds[chart.kind](chart));
		element.setAttribute('aria-label', label);
		return instance;
	});

	window.addEventListener('resize', () => drawn.forEach((instance) => instance.resize()));
	/* Paper has its own width; flush() draws before the browser takes the page. */
	window.addEventListener('beforeprint', () => drawn.forEach((instance) => {
		instance.dispatchAction({ type: 'hideTip' });
		instance.resize({ width: 640, height: 320, animation: { duration: 0 } });
		instance.getZr().flush();
	}));
	window.addEventListener('afterprint', () => drawn.forEach((instance) => instance.resize({ width: 'auto', height: 'auto' })));
}());
