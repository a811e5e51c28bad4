/*
 * Saves each cell of a criteria set as it is left. Sends the same fields to the same address as the whole form, so that the
 * page works alike without this script. A cell whose stored text was changed by somebody else shows both texts.
 */
(() => {
	"use strict";

	const form = document.getElementById("cells");
	if (!form?.querySelector("[data-grid]")) {
		return;
	}
	const state = document.getElementById("cells-state");
	let line = Promise.resolve();

	const wasOf = (cell) => form.elements[cell.name.replace("now.", "was.")];

	function mark(cell, name, text, stored) {
		const box = cell.closest("td");
		box.classList.remove("cell-saved", "cell-waiting", "cell-invalid", "cell-conflict");
		box.classList.add(`cell-${name}`);
		box.querySelector(".cell-note")?.remove();
		cell.toggleAttribute("aria-invalid", name === "invalid" || name === "conflict");
		if (text) {
			const note = document.createElement("span");
			note.className = "cell-note";
			note.textContent = text;
			box.append(note);
			if (name === "conflict") {
				note.append(...choices(cell, stored));
			}
		}
	}

	/* The stored text becomes what the user saw, so that saving the typed one again overwrites it. */
	function choices(cell, stored) {
		wasOf(cell).value = stored;
		const keep = button(form.dataset.keep, () => later(cell));
		const take = button(form.dataset.take, () => {
			cell.value = stored;
			mark(cell, "saved", "");
			cell.focus();
		});
		return [" ", keep, " ", take];
	}

	function button(text, chosen) {
		const made = document.createElement("button");
		made.type = "button";
		made.className = "btn btn-sm btn-outline-secondary";
		made.textContent = text;
		made.addEventListener("click", chosen);
		return made;
	}

	function show(cell, sent, answer) {
		answer.sums.forEach(({ id, sum, differs }) => {
			const box = document.getElementById(`sum${id}`);
			if (box) {
				box.textContent = sum ?? form.dataset.unknown;
				document.getElementById(`differs${id}`).hidden = !differs;
			}
		});
		document.getElementById("total").textContent = answer.total ?? form.dataset.unknown;
		const outcome = answer.cells[0];
		if (!outcome || outcome.state === "SAVED") {
			const stored = outcome?.stored ?? sent;
			wasOf(cell).value = stored;
			if (cell.value === sent) {
				cell.value = stored;
			}
			mark(cell, "saved", "");
			if (outcome && ["CODE", "PLACE"].includes(cell.dataset.col)) {
				location.reload();
			}
		} else {
			mark(cell, outcome.state.toLowerCase(), outcome.message, outcome.stored);
		}
	}

	async function save(cell) {
		const sent = cell.value;
		const body = new URLSearchParams();
		body.append(cell.name, sent);
		body.append(wasOf(cell).name, wasOf(cell).value);
		body.append("_csrf", form.elements._csrf?.value ?? "");
		try {
			const response = await fetch(form.action, { method: "POST", body, headers: { "X-Cells": "json", Accept: "application/json" } });
			const json = response.headers.get("Content-Type")?.includes("json") ? await response.json() : null;
			if (response.ok && json) {
				show(cell, sent, json);
			} else {
				mark(cell, "invalid", json?.message ?? form.dataset.failed);
			}
		} catch {
			mark(cell, "invalid", form.dataset.failed);
		}
		state.textContent = "";
	}

	/* One after the other, so that answers cannot overtake each other. */
	function later(cell) {
		mark(cell, "waiting", "");
		line = line.then(() => save(cell));
	}

	form.addEventListener("grid:change", (event) => later(event.target));
})();
