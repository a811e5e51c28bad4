/*
 * The score sheet: its cells are saved as they are left (cells.js), and every figure and finding follows.
 */
(() => {
	"use strict";

	const form = document.querySelector("form[data-sheet]");
	if (!form) {
		return;
	}

	remediation.cells(form, {
		store: `sheet:${form.dataset.sheet}`,
		unticked: "false",
		address: (key) => {
			const [criterionId, field] = key.split(".");
			return { criterionId: Number(criterionId), field };
		},
		keyOf: (cell) => `${cell.criterionId}.${cell.field}`,
		answered,
	});

	function answered(answer) {
		Object.entries(answer.figures).forEach(([name, text]) => {
			document.querySelectorAll(`[data-figure="${name}"]`).forEach((place) => {
				place.textContent = text;
			});
		});
		findings(answer);
	}

	function findings(answer) {
		const list = document.querySelector("[data-finding-list]");
		const names = { WARNING: "state-warn", HINT: "state-none" };
		const labels = { WARNING: list.dataset.warning, HINT: list.dataset.hint };
		document.querySelectorAll("[data-warnings]").forEach((place) => {
			place.textContent = answer.warnings;
		});
		document.querySelector("[data-no-findings]").hidden = answer.findings.length > 0;
		document.querySelector("[data-findings]").textContent = answer.findings.length;
		list.replaceChildren(...answer.findings.map((finding) => {
			const item = document.createElement("li");
			const mark = document.createElement("span");
			mark.className = `state ${names[finding.severity]}`;
			mark.textContent = labels[finding.severity];
			const link = document.createElement("a");
			link.href = list.dataset.page + finding.href;
			link.textContent = finding.text;
			item.append(mark, " ", link);
			return item;
		}));
	}

	form.querySelector("[data-sheet-submit]").hidden = true;
	form.addEventListener("grid:pasted", ({ detail }) => {
		const box = document.querySelector("[data-paste-notice]");
		box.hidden = detail.left === 0;
		box.textContent = form.dataset.textLeft.replace("#", detail.left);
	});
	document.querySelector("[data-finding-list]").addEventListener("click", ({ target }) => {
		const address = target.closest("a")?.getAttribute("href");
		if (address?.startsWith("#cell-")) {
			// After the browser has scrolled there.
			setTimeout(() => document.querySelector(address)?.focus());
		}
	});
})();
