/*
 * The page on which a result report is written: cells are saved as they are left (cells.js); a button that changes the
 * domains or the figures is pressed once all of them are.
 */
(() => {
	"use strict";

	const form = document.getElementById("result-form");
	if (!form) {
		return;
	}
	const saved = document.querySelector("[data-saved]");
	const words = { saving: form.dataset.textSaving, saved: form.dataset.textSaved, waiting: form.dataset.textWaiting };

	const client = remediation.cells(form, {
		store: `result:${form.dataset.result}`,
		address: (key) => ({ cell: key }),
		keyOf: (cell) => cell.cell,
		merge: true,
		spoken: (name) => {
			saved.textContent = words[name];
		},
		orphans,
	});

	/* Whoever typed into a domain that somebody else took out meanwhile can still copy the words. */
	function orphans(texts) {
		const box = document.querySelector("[data-orphans]");
		const list = box.querySelector("ul");
		box.hidden = false;
		texts.filter(({ text }) => text.trim()).forEach(({ text }) => {
			list.append(Object.assign(document.createElement("li"), { className: "plan-text", textContent: text }));
		});
		box.querySelector("button").addEventListener("click", () => {
			client.forget(texts.map(({ key }) => key));
			box.hidden = true;
		});
	}

	async function press(button) {
		if (!await client.flush()) {
			return;
		}
		client.forget(["new-code", "new-title"]);
		const wanted = Object.assign(document.createElement("input"), { type: "hidden", name: "do", value: button.value });
		form.append(wanted);
		form.submit();
	}

	form.querySelectorAll('button[name="do"]:not([value="save"])').forEach((button) => {
		button.addEventListener("click", (event) => {
			event.preventDefault();
			press(button);
		});
	});
	// A finding leads to its cell also where that is folded away.
	function unfold() {
		document.getElementById(location.hash.slice(1))?.closest("details")?.setAttribute("open", "");
	}
	window.addEventListener("hashchange", unfold);
	unfold();
})();
