/*
 * Reviewing by the keyboard. Verdicts and remarks are noted as they are typed (cells.js); one task is in sight at a time, the
 * next one by a key. The keys work while the focus is in the review or nowhere, never while something is typed.
 *
 *   j, →      next task          1, 2, 3       verdict: the first one leads on, the others to the remark
 *   k, ←      the one before     0             no verdict
 *   n         remark             Escape        out of it        e   evidence        c   conclusion
 *   Shift →   next report        Ctrl Enter    done with the remark: the next task
 *   Shift ←   the one before
 */
(() => {
	"use strict";

	const form = document.getElementById("review");
	const columns = form.closest(".review-columns") ?? form;
	const review = form.closest("main");
	const steps = [...form.querySelectorAll("[data-step]")];
	const selects = [...form.querySelectorAll("select[data-cell]")];
	const TYPING = "input, textarea, select";
	let current = steps[0];

	const client = remediation.cells(form, {
		store: `review:${form.dataset.report}`,
		address: (key) => {
			const [report, submission] = document.getElementById(key).dataset.read.split(":").map(Number);
			return { report, submission, cell: key };
		},
		keyOf: (cell) => cell.cell,
		merge: true,
		words: (key) => !key.startsWith("verdict-"),
		answered: paint,
	});

	/* Buttons in place of the fields of the verdicts; the list of tasks and the conclusion say what was chosen. */
	function paint() {
		selects.forEach((select) => {
			const chosen = select.value ? select.selectedOptions[0].textContent : "";
			form.querySelectorAll(`[data-for="${select.id}"]`).forEach((button) => {
				button.setAttribute("aria-pressed", String(button.dataset.verdict === select.value));
			});
			document.querySelectorAll(`[data-verdict-of="${select.id}"]`).forEach((place) => {
				place.textContent = chosen;
			});
		});
		tally();
	}

	function tally() {
		const place = form.querySelector("[data-tally]");
		if (place) {
			const count = (fits) => selects.filter(({ value }) => fits(value)).length;
			const objected = count((value) => value && value !== "ACCEPTED");
			place.textContent = `${place.dataset.textOk}: ${count((value) => value === "ACCEPTED")} · ${place.dataset.textObjected}: ${objected} · ${place.dataset.textOpen}: ${count((value) => !value)}`;
		}
	}

	function judge(box, verdict) {
		const select = box.querySelector("select");
		select.value = verdict;
		select.dispatchEvent(new Event("change", { bubbles: true }));
		paint();
		if (verdict === "ACCEPTED") {
			move(1, box);
		} else if (verdict) {
			box.querySelector("textarea").focus();
		}
	}

	function show(step, focused) {
		current = step;
		steps.forEach((one) => {
			one.hidden = one !== step;
		});
		columns.querySelectorAll("[data-goto]").forEach((link) => {
			if (link.dataset.goto === step.id) {
				link.setAttribute("aria-current", "true");
				link.scrollIntoView({ block: "nearest" });
			} else {
				link.removeAttribute("aria-current");
			}
		});
		if (focused) {
			history.replaceState(null, "", `#${step.id}`);
			(step.querySelector("[name=action]") ? decision(step) : step).focus();
			step.scrollIntoView({ block: "nearest" });
		}
	}

	/* What follows from the verdicts is offered first. */
	function decision(step) {
		const objected = selects.some(({ value }) => value && value !== "ACCEPTED");
		return step.querySelector(`[name=action][value=${objected ? "RETURN" : "ACCEPT"}]`);
	}

	/* To another task; where all stand below each other, to its verdict. */
	function move(by, box) {
		if (steps.length === 0) {
			const boxes = [...form.querySelectorAll(".judge")];
			boxes[boxes.indexOf(box) + by]?.querySelector("button").focus();
			return;
		}
		const step = steps[steps.indexOf(current) + by];
		if (step) {
			show(step, true);
		}
	}

	/* From one piece of evidence to the next, round and round. */
	function proof(target) {
		const proofs = [...((current ?? target.closest("tr"))?.querySelectorAll("summary") ?? [])];
		proofs[(proofs.indexOf(document.activeElement) + 1) % proofs.length]?.focus();
	}

	/* The next task after the words on this one. */
	function finish(box) {
		if (current && current === steps[steps.length - 1]) {
			decision(current).focus();
		} else {
			move(1, box);
		}
	}

	function other(direction) {
		review.querySelector(`[data-queue="${direction}"]`)?.click();
	}

	function pressed(key, target) {
		const box = target.closest(".judge") ?? current?.querySelector(".judge");
		const verdicts = box ? [...box.querySelectorAll("[data-verdict]")].map(({ dataset }) => dataset.verdict) : [];
		const actions = {
			j: () => move(1, box), ArrowRight: () => move(1, box), k: () => move(-1, box), ArrowLeft: () => move(-1, box),
			n: () => box?.querySelector("textarea").focus(), e: () => proof(target),
			c: () => steps.length > 0 && show(steps[steps.length - 1], true), 0: () => box && judge(box, ""),
			"Shift ArrowRight": () => other("next"), "Shift ArrowLeft": () => other("previous"),
		};
		verdicts.forEach((verdict, at) => {
			actions[at + 1] = () => judge(box, verdict);
		});
		return actions[key];
	}

	function typing(event) {
		if (event.key === "Escape") {
			(current ?? event.target.closest(".judge")?.querySelector("button"))?.focus();
		} else if (event.key === "Enter" && event.ctrlKey && form.contains(event.target)) {
			event.preventDefault();
			finish(event.target.closest(".judge"));
		}
	}

	document.addEventListener("keydown", (event) => {
		if (event.target !== document.body && !columns.contains(event.target)) {
			return;
		}
		if (event.target.matches(TYPING)) {
			typing(event);
			return;
		}
		if (event.ctrlKey || event.altKey || event.metaKey) {
			return;
		}
		const shifted = event.shiftKey && event.key.startsWith("Arrow") ? `Shift ${event.key}` : event.key;
		const action = pressed(shifted, event.target);
		if (action) {
			event.preventDefault();
			action();
		}
	});

	columns.addEventListener("click", (event) => {
		const button = event.target.closest("[data-verdict]");
		const link = event.target.closest("[data-goto]");
		const by = event.target.closest("[data-move]");
		if (button) {
			judge(button.closest(".judge"), button.getAttribute("aria-pressed") === "true" ? "" : button.dataset.verdict);
		} else if (by) {
			move(Number(by.dataset.move));
		} else if (link) {
			event.preventDefault();
			show(document.getElementById(link.dataset.goto), true);
		}
	});

	/* A decision is about what the server has: first everything that was typed, then the decision, once however often it is pressed. */
	const decided = Object.assign(document.createElement("input"), { type: "hidden", name: "action" });
	let deciding = false;

	window.addEventListener("pageshow", () => {
		deciding = false;
		decided.remove();
	});

	form.addEventListener("click", async (event) => {
		const button = event.target.closest("[name=action]");
		if (!button) {
			return;
		}
		event.preventDefault();
		if (deciding) {
			return;
		}
		deciding = true;
		const open = await client.flush() ? form.querySelector(".cell-invalid, .cell-conflict") : document.querySelector("[data-notice]");
		if (open) {
			const step = open.closest("[data-step]");
			if (step) {
				show(step, true);
			}
			open.scrollIntoView({ block: "center" });
			deciding = false;
			return;
		}
		decided.value = button.value;
		form.append(decided);
		HTMLFormElement.prototype.submit.call(form);
	});

	/* To another report only when the server has what was typed about this one. */
	review.addEventListener("click", async (event) => {
		const link = event.target.closest("[data-queue]");
		if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
			event.preventDefault();
			if (await client.flush()) {
				location.assign(link.href);
			}
		}
	});

	review.querySelectorAll(".judge-buttons, .review-move, kbd.needs-script").forEach((part) => {
		part.hidden = false;
	});
	selects.forEach((select) => {
		select.hidden = true;
	});
	form.querySelectorAll("[data-save]").forEach((button) => {
		button.hidden = true;
	});
	paint();
	if (steps.length > 0) {
		const asked = document.querySelector("[role=alert][data-focus]");
		show(steps.find(({ id }) => `#${id}` === location.hash) ?? steps[0], form.dataset.open === "true" && !asked);
	}
})();
